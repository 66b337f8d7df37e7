namespace ArticleSite.Browser.Tests;

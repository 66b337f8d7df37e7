namespace ArticleSite.Templating.Tests;

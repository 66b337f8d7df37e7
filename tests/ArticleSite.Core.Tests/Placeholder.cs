namespace ArticleSite.Core.Tests;

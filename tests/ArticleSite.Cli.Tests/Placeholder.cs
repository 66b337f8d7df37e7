namespace ArticleSite.Cli.Tests;

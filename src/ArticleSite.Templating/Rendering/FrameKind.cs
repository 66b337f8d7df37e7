namespace ArticleSite.Templating;

internal enum FrameKind : byte { Page, Include, Function }

namespace ArticleSite.Templating;

/// <summary>A template could not be rendered; nothing of it was written.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>For the error at hand.</summary>
    public TemplateException(TemplateDiagnostic diagnostic, Exception? cause = null)
        : base(diagnostic?.ToString(), cause) =>
        Diagnostic = diagnostic ?? throw new ArgumentNullException(nameof(diagnostic));

    /// <summary>What went wrong and where.</summary>
    public TemplateDiagnostic Diagnostic { get; }
}

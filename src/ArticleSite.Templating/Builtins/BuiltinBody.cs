namespace ArticleSite.Templating;

internal delegate TemplateValue BuiltinBody(Call call);

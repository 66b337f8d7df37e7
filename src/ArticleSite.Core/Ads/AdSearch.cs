using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// One scan of one body. The story: lines are read one after another with <see cref="BlockState"/>; where a candidate
/// stands and is not code, it is taken. A begin marker is remembered together with what was open there; when its end
/// marker comes, all that was read between is forgotten, and reading goes on after it as if the ad were not there:
/// with the line after it, or with an empty line first. So the list an ad stands in is still open behind it. Lines far
/// before a candidate are passed over, where it is plain that nothing begun in them is still open.
/// </summary>
internal sealed class AdSearch
{
    private readonly SourceText _text;
    private readonly TextSpan _body;
    private readonly AdJudge _judge;
    private readonly List<AdCandidate> _candidates;
    private readonly BlockState _state;
    private readonly HtmlWalk _html;
    private readonly InlineWalk _inline;
    private readonly LineBounds _bounds;
    private readonly List<OpenMarker> _open = [];
    private readonly List<AdBlock> _ads = [];
    private readonly List<AdCut> _cuts = [];
    private readonly List<AlsoReadEntry> _entries = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<int> _continued = [];
    private int _next;
    private int _passed = -1;
    private int _kept;
    private AdCut? _fresh;

    public AdSearch(SourceText text, TextSpan body, AdJudge judge, List<AdCandidate> candidates)
    {
        (_text, _body, _judge, _candidates) = (text, body, judge, candidates);
        _state = new BlockState(_text);
        _html = new HtmlWalk(_text, body.End);
        _inline = new InlineWalk(_text, body.End);
        _bounds = new LineBounds(_text, body.Start, body.End);
    }

    /// <summary>What opens a block that an empty line does not end; with one of these in sight every line is read.</summary>
    private static readonly SearchValues<string> s_lasting = SearchValues.Create(
        ["```", "~~~", "<pre", "<script", "<style", "<textarea", "<!", "<?"], StringComparison.OrdinalIgnoreCase);

    /// <summary>A begin marker, with what was open there and how much had been found by then.</summary>
    private sealed record OpenMarker(AdCandidate Candidate, BlockState.Memory Before, bool IsLeading, int Ads, int Entries, int Cuts)
    {
        /// <summary>Blocks that begin inside. Told only if this one closes: else it is this one that is wrong, not they.</summary>
        public List<AdCandidate> Nested { get; } = [];
    }

    /// <summary>Where reading goes on, and how. A step, not a call, as a line may hold any number of ads.</summary>
    private readonly record struct Step(int At, StepKind Kind);

    private enum StepKind
    {
        Line,
        RestAsBlock,
        RestAsText,
    }

    /// <summary>Reads the body to its end, or to the end of what matters.</summary>
    public AdScan Run()
    {
        var step = new Step(_body.Start, StepKind.Line);
        while (step.At < _body.End && (_next < _candidates.Count || _fresh != null || _state.IsAnyOpen(_continued)))
        {
            step = step.Kind switch
            {
                StepKind.Line => ReadLine(PassOver(step.At)),
                StepKind.RestAsBlock => ReadRestAsBlock(step.At),
                _ => ReadRestAsText(step.At),
            };
        }

        foreach (var open in _open) _findings.Add(Rules.AdNeverCloses(At(open.Candidate), Quote(open.Candidate)));
        List<AdSpot> spots = [];
        var edits = Edits(spots);
        AdNotes.Add(_text, _ads, _findings);
        _findings.Sort(Diagnostic.Compare);
        return new AdScan(_ads.ToEquatableArray(), _entries.ToEquatableArray(), edits, _findings.ToEquatableArray()) { Spots = spots.ToEquatableArray() };
    }

    private EquatableArray<TextEdit> Edits(List<AdSpot> spots)
    {
        var edits = new TextEdit[_cuts.Count];
        var shift = -_body.Start; // from the file to the clean text
        for (var i = 0; i < edits.Length; i++)
        {
            var edit = edits[i] = Edit(_cuts[i]);
            shift += edit.Replacement.Length - edit.Span.Length;
            foreach (var ad in _cuts[i].Shown) spots.Add(new AdSpot(edit.Span.End + shift, ad));
        }

        return edits.ToEquatableArray();
    }

    private TextEdit Edit(AdCut cut)
    {
        // Both halves of the list are tight: an empty line would put paragraphs into every item.
        var isHealed = cut.ContinuedList != 0 && !_state.IsLoose(cut.ContinuedList);
        var joint = isHealed ? AdJoint.NextLine : cut.Joint(_text);
        if (joint == AdJoint.EmptyLine && cut.Parts(_text) is { } what)
            _findings.Add(Rules.AdSplitsBlock(_text.At(AdNotes.FirstLine(_text, TextSpan.FromBounds(cut.Gap.Start, cut.Gap.End))), what));
        if (cut.Swallowed is { } line) _findings.Add(Rules.TextIsSwallowed(_text.At(line)));
        return cut.Edit(_text, joint);
    }

    /// <summary>
    /// The place from which lines have to be read to judge the next candidate: behind an empty line, a line that begins
    /// with a letter or a heading's mark stands in no container and no block from before.
    /// </summary>
    private int PassOver(int at)
    {
        SkipTo(at);
        if (_next >= _candidates.Count || _passed == _next || _fresh != null || !_state.IsFree || _state.IsAnyOpen(_continued)) return at;
        _passed = _next;
        var stretch = _text.AsSpan(at, _candidates[_next].Start - at);
        if (stretch.Length < 200 || stretch.ContainsAny(s_lasting)) return at;
        for (var tries = 0; tries < 50; tries++)
        {
            var blank = stretch.LastIndexOf("\n\n");
            if (blank < 0) return at;
            if (blank + 2 < stretch.Length && IsPlain(stretch[blank + 2]) && stretch[(blank + 2)..].Contains('\n'))
            {
                _state.Reset();
                return at + blank + 2;
            }

            stretch = stretch[..(blank + 1)];
        }

        return at;

        static bool IsPlain(char first) => char.IsAsciiLetter(first) || first == '#';
    }

    /// <summary>Reads one line, and all lines of the ads that begin on it; gives the next step.</summary>
    private Step ReadLine(int start)
    {
        var line = new LineCursor(_text, start, Lines.End(_text, start, _body.End));
        SkipTo(start);
        return _state.Match(ref line) ? ReadRest(line.End) : OpenBlocks(line);
    }

    /// <summary>Reads what stands behind an ad with which its line began.</summary>
    private Step ReadRestAsBlock(int start)
    {
        var line = new LineCursor(_text, _bounds.Start(start), _bounds.End(start));
        line.JumpTo(start);
        return OpenBlocks(line);
    }

    /// <summary>Reads what stands behind an ad in the middle of a line.</summary>
    private Step ReadRestAsText(int start)
    {
        var end = _bounds.End(start);
        _state.ReadRest(start, end);
        return ReadRest(end);
    }

    private Step OpenBlocks(LineCursor line)
    {
        if (!_state.Open(ref line, NextPlace(line)))
        {
            NoteContinuedList();
            if (TakeLeading() is { } taken) return GoOn(taken.End, taken.IsLeading);
            _state.Open(ref line, -1);
        }

        NoteContinuedList();
        return ReadRest(line.End);
    }

    /// <summary>Takes what else stands on a line whose block is known.</summary>
    private Step ReadRest(int lineEnd)
    {
        for (; _next < _candidates.Count && _candidates[_next].Start < lineEnd; _next++)
        {
            var candidate = _candidates[_next];
            if (!IsLive(candidate.Start)) continue;
            if (Take(candidate, _state.Save(), isLeading: false) is { } end) return GoOn(end.End, end.IsLeading);
        }

        _state.EndLine();
        return new Step(Lines.Next(_text, lineEnd, _body.End), StepKind.Line);
    }

    /// <summary>Takes a candidate with which a new block would begin.</summary>
    private (int End, bool IsLeading)? TakeLeading()
    {
        var candidate = _candidates[_next++];
        if (candidate.Kind is AdCandidateKind.AdSense or AdCandidateKind.AlsoRead or AdCandidateKind.Loose && IsText && !_inline.IsLive(_state.LeafStart, candidate.Start))
            return null;
        return Take(candidate, _state.Save(), isLeading: true);
    }

    /// <summary>
    /// Takes a candidate; when that completes an ad that goes, gives the place to go on from and whether a block may
    /// begin there: that depends on what stands before the ad, not on where its end marker stands.
    /// </summary>
    private (int End, bool IsLeading)? Take(AdCandidate candidate, BlockState.Memory before, bool isLeading)
    {
        switch (candidate.Kind)
        {
            case AdCandidateKind.Begin:
                if (_open.Count > 0) _open[^1].Nested.Add(candidate);
                _open.Add(new OpenMarker(candidate, before, isLeading, _ads.Count, _entries.Count, _cuts.Count));
                return null;
            case AdCandidateKind.End:
                return Close(candidate);
            case AdCandidateKind.AdSense:
                var end = AdUnits.AdSenseEnd(_text, candidate.End, _body.End);
                if (end < 0)
                {
                    _findings.Add(Rules.AdSenseNeverCloses(At(candidate)));
                    return null;
                }

                var start = AdUnits.LoaderBefore(_text, candidate.Start, _cuts.Count > 0 ? _cuts[^1].Gap.End : _body.Start);
                return Complete(Judge(AdShape.AdSenseUnit, start, end), before, isLeading);
            case AdCandidateKind.Loose:
                // Between markers it is a part of the block; inside of an ad that stays, a part of that.
                return _open.Count > 0 || candidate.Start < _kept ? null : Complete(Judge(AdShape.Loose, candidate.Start, candidate.End), before, isLeading);
            case AdCandidateKind.Reference:
                if (_open.Count > 0) return null;
                var id = TextSpan.FromBounds(candidate.Pair, IdEnd(candidate.Pair, candidate.End - 3));
                return Complete(_judge.Judge(_text, AdShape.Reference, TextSpan.FromBounds(candidate.Start, candidate.End), id), before, isLeading);
            default:
                var listEnd = AdUnits.AlsoReadEnd(_text, candidate.End, _body.End, out var list);
                if (listEnd < 0) _findings.Add(Rules.AlsoReadNeverCloses(At(candidate)));
                if (listEnd <= 0) return null;
                var also = Judge(AdShape.AlsoReadList, candidate.Start, listEnd);
                if (also.Policy != AdPolicy.Keep) AlsoReadList.Read(_text, list.Start, list.End, _entries);
                return Complete(also, before, isLeading);
        }
    }

    private (int End, bool IsLeading)? Close(AdCandidate end)
    {
        var index = _open.FindLastIndex(open => open.Candidate.Pair == end.Pair);
        if (index < 0)
        {
            _findings.Add(Rules.StrayAdEnd(At(end), Quote(end)));
            return null;
        }

        for (var i = index + 1; i < _open.Count; i++)
            _findings.Add(Rules.AdNeverCloses(At(_open[i].Candidate), Quote(_open[i].Candidate)));
        var begin = _open[index];
        foreach (var nested in begin.Nested) _findings.Add(Rules.NestedAd(At(nested), Quote(nested), At(begin.Candidate)));
        _open.RemoveRange(index, _open.Count - index);
        Forget(begin);
        var span = TextSpan.FromBounds(begin.Candidate.Start, end.End);
        var block = _judge.Judge(_text, AdShape.MarkerBlock, span, TextSpan.FromBounds(begin.Candidate.End, end.Start));
        return Complete(block, begin.Before, begin.IsLeading);
    }

    /// <summary>What was found inside a block is a part of it. What was found before it is not looked at again: that would cost n².</summary>
    private void Forget(OpenMarker begin)
    {
        if (_ads.Count == begin.Ads && _entries.Count == begin.Entries && _cuts.Count == begin.Cuts) return; // as is the rule
        var from = begin.Candidate.Start;
        RemoveFrom(_ads, begin.Ads, ad => ad.Span.Start >= from);
        RemoveFrom(_entries, begin.Entries, entry => entry.Span.Start >= from);
        RemoveFrom(_cuts, begin.Cuts, cut => cut.Gap.Start >= from);

        static void RemoveFrom<T>(List<T> items, int index, Predicate<T> isInside)
        {
            for (var i = items.Count - 1; i >= index; i--)
                if (isInside(items[i])) items.RemoveAt(i);
        }
    }

    private AdBlock Judge(AdShape shape, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        return _judge.Judge(_text, shape, span, span);
    }

    private (int End, bool IsLeading)? Complete(AdBlock ad, BlockState.Memory before, bool isLeading)
    {
        _ads.Add(ad);
        var (start, end) = (ad.Span.Start, ad.Span.End);
        if (ad.Policy == AdPolicy.Keep)
        {
            _kept = end;
            return null;
        }

        if (ad.Policy == AdPolicy.Error) _findings.Add(Rules.AdNotAllowed(_text.At(ad.Span), ad.Shape.Describe()));
        var isNext = _cuts.Count > 0 && IsNextTo(_cuts[^1], start);
        if (!isNext)
        {
            var isInHtml = ad.Shape == AdShape.Loose && before.Leaf == BlockLeaf.Html;
            _cuts.Add(new AdCut(AdGap.Around(_text, _body, _bounds, start, end), before) { IsInHtml = isInHtml });
        }

        var cut = _cuts[^1];
        if (isNext)
        {
            cut.Gap.GrowTo(end);
            cut.ContinuedList = 0;
            isLeading &= !cut.Gap.HasTextBefore;
        }

        if (ad.Policy == AdPolicy.Normalise) cut.Shown.Add(ad);
        cut.Swallowed = ad.Shape == AdShape.MarkerBlock && _state.SwallowsNextLine ? SwallowedLine(cut.Gap) : null;
        _state.Restore(cut.Before);
        return (end, isLeading);
    }

    /// <summary>The line right behind a block, where it is words and not another tag.</summary>
    private TextSpan? SwallowedLine(AdGap gap)
    {
        if (gap.HasTextAfter || gap.IsBlankAfter || !gap.HasNext) return null;
        var (start, end) = gap.NextContent;
        return start < end && _text[start] != '<' ? TextSpan.FromBounds(start, end) : null;
    }

    private int IdEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t' or '\r' or '\n') end--;
        return end;
    }

    private bool IsNextTo(AdCut cut, int start) => Lines.IsBlank(_text, cut.Gap.End, start, isQuoted: true);

    /// <summary>Reads on behind an ad that goes.</summary>
    private Step GoOn(int end, bool isLeading)
    {
        var cut = _cuts[^1];
        SkipTo(end);
        _html.JumpTo(end);
        _inline.JumpTo(end);
        if (cut.Gap.HasTextAfter) return new Step(cut.Gap.NextStart, isLeading ? StepKind.RestAsBlock : StepKind.RestAsText);
        if (cut.Gap.HasTextBefore) _state.EndLine();
        switch (cut.Joint(_text))
        {
            case AdJoint.EmptyLine:
                _state.BreakLeaf(isQuoted: cut.Gap.Quotes > 0);
                break;
            case AdJoint.NextLine:
                _state.ContinueLeaf();
                break;
        }

        _fresh = cut;
        return new Step(cut.Gap.NextStart, StepKind.Line);
    }

    private void NoteContinuedList()
    {
        if (_fresh == null) return;
        if (_state is { ContinuedList: > 0, IsNumberContinued: true })
        {
            _fresh.ContinuedList = _state.ContinuedList;
            _continued.Add(_state.ContinuedList);
        }

        _fresh = null;
    }

    private bool IsText => _state.Leaf is BlockLeaf.Paragraph or BlockLeaf.Table or BlockLeaf.Heading;

    private bool IsLive(int place) => _state.Leaf switch
    {
        BlockLeaf.Html => _html.IsLive(_state.LeafStart, place),
        BlockLeaf.Fence or BlockLeaf.IndentedCode => false,
        _ => _inline.IsLive(_state.LeafStart, place),
    };

    private void SkipTo(int place)
    {
        while (_next < _candidates.Count && _candidates[_next].Start < place) _next++;
    }

    private int NextPlace(in LineCursor line) =>
        _next < _candidates.Count && _candidates[_next].Start < line.End ? _candidates[_next].Start : -1;

    private SourceLocation At(AdCandidate candidate) => _text.At(TextSpan.FromBounds(candidate.Start, candidate.End));

    private string Quote(AdCandidate candidate) => _text.Substring(candidate.Start, candidate.End - candidate.Start).ReplaceLineEndings(" ");
}

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>Documents of every kind, for tests of what holds for all of them.</summary>
internal static class AnyKind
{
    /// <summary>A document that has every property that such documents can have, and no error of its own.</summary>
    public static string Example(DocumentKind kind) => kind switch
    {
        DocumentKind.License => LicenseReaderTests.Example,
        DocumentKind.Policy =>
            """
            { "$schema": "https://policysdk.dev/schemas/policy-1.json", "id": "acme", "version": "2.0", "vocabulary": "1", "title": "House rules",
              "licenses": ["improv-troupe-2026"],
              "rules": [
                { "id": "no-ads", "effect": "Forbid", "level": "Hard", "contexts": ["Advertising"], "licenses": ["improv-troupe-2026"], "reason": "We promised." },
                { "id": "no-voices", "level": "Soft", "capabilities": ["Generate"], "territories": ["EU", "US-CA"], "except": ["SpeechSynthesis"] },
                { "id": "no-weights", "data": ["VoiceRecording"], "operations": ["PublishWeights"], "recipients": ["Public"] } ],
              "laws": [{ "law": "eu-ai-act-5-1-f", "level": "Advisory", "except": ["Recruitment"] }],
              "presets": ["CC0-1.0"],
              "declassifiers": [{ "method": "M:Acme.Statistics.Mean(System.Double[])", "reason": "One number of thousands.", "approvedBy": "key:1" }],
              "waivers": { "maximum": "P90D", "approvers": [{ "key": "key:1", "rules": ["PSDK1009", "PSDK2009"] }] } }
            """,
        DocumentKind.Vocabulary =>
            """
            { "$schema": "https://policysdk.dev/schemas/vocabulary-1.json", "id": "acme-terms", "version": "1.0", "vocabulary": "2", "title": "Our terms",
              "terms": [
                { "dimension": "Capability", "id": "StageFright", "parent": "Perceive", "meaning": "infer stage fright", "label": "Stage fright", "sources": ["ours"], "since": "2" },
                { "dimension": "Capability", "id": "MildStageFright", "parent": "StageFright", "meaning": "infer a little of it" },
                { "dimension": "Recipient", "id": "Sponsors", "meaning": "who pays for it" } ] }
            """,
        DocumentKind.Status =>
            """
            { "$schema": "https://policysdk.dev/schemas/status-1.json",
              "statuses": [
                { "license": "improv-troupe-2026", "from": "2027-03-01", "status": "Suspended", "note": "On strike." },
                { "license": "improv-troupe-2026", "from": "2027-06-01", "status": "RenewedConsentGiven", "until": "2030-12-31" },
                { "performer": "performer:0412", "from": "2027-05-01", "status": "Withdrawn" } ] }
            """,
        DocumentKind.Waiver =>
            """
            { "$schema": "https://policysdk.dev/schemas/waiver-1.json",
              "waivers": [
                { "id": "w1", "rule": "PSDK1009", "project": "Training", "symbol": "M:Acme.Train.Run(System.String)", "license": "improv-troupe-2026",
                  "content": "9f2c1d4b...", "reason": "FalsePositive", "comment": "Only counts.", "approver": "key:1", "ticket": "ACME-1", "from": "2026-01-05", "expires": "2026-03-01" } ] }
            """,
        DocumentKind.ApiModel =>
            """
            { "$schema": "https://policysdk.dev/schemas/apimodel-1.json", "id": "acme-audio", "version": "1", "title": "Audio",
              "models": [
                { "member": "M:Acme.Audio.Resampler.Resample*", "flows": ["samples => return.*", "this.[0] -> return"], "deferred": true, "view": false, "renders": false, "mayThrow": false },
                { "member": "M:Acme.Audio.Clips.Open(System.String)", "reads": ["path -> return"], "writes": ["this -> path"], "note": "Opens." },
                { "member": "M:Acme.Audio.Uploader.Send*", "uses": [
                    { "of": "clip", "operation": "RedistributeData", "capability": "VoiceCloning", "context": "Commercial" },
                    { "of": "clip.*", "operations": { "Data": "Train", "Model": null }, "when": "this.open", "besides": "clip.[0]" } ] } ] }
            """,
        _ =>
            """
            { "$schema": "https://policysdk.dev/schemas/policytest-1.json", "title": "What we promised", "asOf": "2026-07-31",
              "tests": [
                { "name": "training is fine", "asOf": "2026-08-01",
                  "use": { "licenses": ["improv-troupe-2026"], "capability": "EmotionRecognition", "context": "Research", "operation": "Train", "except": ["TextEmotionRecognition"],
                           "data": ["VoiceRecording"], "territories": ["US"], "recipients": ["Licensee"], "stage": "Data", "performers": ["performer:0412"] },
                  "expect": { "verdict": "Conditional", "license": "improv-troupe-2026", "rule": "g1", "duties": ["fee", "credit"] } },
                { "name": "cloning is not", "use": { "licenses": ["improv-troupe-2026"], "capability": "VoiceCloning" }, "expect": { "verdict": "Denied", "reason": "Forbidden" } } ] }
            """,
    };

    /// <summary>A document under a name of its kind.</summary>
    public static DocumentSource Source(DocumentKind kind, string text) => new("a" + kind.FileEnding(), text);

    /// <summary>What is wrong with a document that stands beside the examples of all other kinds.</summary>
    public static DocumentSet ReadBesideExamples(DocumentSource source)
    {
        var kind = DocumentKinds.Of(source.Path);
        return DocumentSet.Read(DocumentKinds.All.Where(each => each != kind).Select(each => new DocumentSource("examples" + each.FileEnding(), Example(each))).Append(source));
    }

    /// <summary>What is wrong with the shape of a document that is JSON; nothing else is looked at.</summary>
    public static ImmutableArray<DocumentDiagnostic> CheckShape(DocumentKind kind, DocumentSource source, Vocabulary vocabulary)
    {
        var errors = new DiagnosticBag(source);
        DocumentShapes.Of(kind).Check(JsonText.Parse(source).Root!, default, new ShapeCheck(errors, vocabulary, vocabulary.Version, CancellationToken.None));
        return errors.InOrder();
    }
}

using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>One application of an API model: what the call was given, what it has returned so far, which callbacks it feeds.</summary>
internal sealed class ModelCall(
    IMethodSymbol method,
    AbstractValue receiver,
    ImmutableArray<AbstractValue> arguments,
    SyntaxNode site,
    ITypeSymbol? type)
{
    private readonly List<ModelCallback> _callbacks = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public IMethodSymbol Method { get; } = method;

    public AbstractValue Receiver { get; } = receiver;

    public SyntaxNode Site { get; } = site;

    public ITypeSymbol? Type { get; } = type;

    public AbstractValue? Result { get; set; }

    public AbstractValue? ArgumentOf(string parameter)
    {
        var index = IndexOf(parameter);
        return index < 0 || index >= arguments.Length ? null : arguments[index];
    }

    public ITypeSymbol? ParameterTypeOf(string parameter)
    {
        var index = IndexOf(parameter);
        return index < 0 ? null : Method.Parameters[index].Type;
    }

    public bool IsByReference(string parameter)
    {
        var index = IndexOf(parameter);
        return index >= 0 && Method.Parameters[index].RefKind is RefKind.Out or RefKind.Ref;
    }

    public bool WasWritten(string parameter) => _written.Contains(parameter);

    public void NoteWritten(string parameter) => _written.Add(parameter);

    public ITypeSymbol? TypeOf(ModelPath path) =>
        path.Segments.IsEmpty ? path.Root switch
        {
            "this" => Method.ContainingType,
            "return" => Type,
            _ => ParameterTypeOf(path.Root),
        }
        : null;

    /// <summary>The type of the elements of what stands at a path, where its declared type says it.</summary>
    public ITypeSymbol? ElementTypeOf(ModelPath path) => TypeOf(path) switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    public INamedTypeSymbol? CallbackTypeOf(ModelPath path) => TypeOf(path) as INamedTypeSymbol;

    public ModelCallback CallbackAt(ModelPath path)
    {
        foreach (var callback in _callbacks)
        {
            if (callback.Path.Equals(path))
            {
                return callback;
            }
        }

        var added = new ModelCallback(path);
        _callbacks.Add(added);
        return added;
    }

    /// <summary>Callbacks that were given something and have not been called.</summary>
    public List<(ModelPath Path, ModelCallback Callback)> PendingCallbacks() =>
        [.. _callbacks.Where(c => !c.Invoked).Select(c => (c.Path, c))];

    private int IndexOf(string parameter)
    {
        var parameters = Method.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == parameter)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A delegate that a model calls, and what it calls it with.</summary>
internal sealed class ModelCallback(ModelPath path)
{
    private readonly List<AbstractValue?> _arguments = [];

    public ModelPath Path { get; } = path;

    public bool Invoked { get; set; }

    public void Add(int index, AbstractValue value)
    {
        while (_arguments.Count <= index)
        {
            _arguments.Add(null);
        }

        _arguments[index] = _arguments[index] is { } known ? known.Join(value) : value;
    }

    public List<AbstractValue> Arguments(int count)
    {
        var arguments = new List<AbstractValue>(count);
        for (var i = 0; i < Math.Max(count, _arguments.Count); i++)
        {
            arguments.Add(i < _arguments.Count && _arguments[i] is { } value ? value : AbstractValue.CleanObject);
        }

        return arguments;
    }
}

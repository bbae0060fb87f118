namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What reads text and computes what it says.</summary>
internal sealed partial class PlainModule
{
    private string Tokens() => Text($$"""
        using System.Text;
        using System.Text.RegularExpressions;

        namespace Studio.Tools.Noun;

        public static partial class NounText
        {
            private static readonly HashSet<string> StopWords = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "of", "and", "or", "{{_variation.Pick("to", "in", "at")}}" };

            public static IEnumerable<string> Words(string text)
            {
                var word = new StringBuilder();
                foreach (var c in text)
                {
                    if (char.IsLetterOrDigit(c) || c is '\'' or '-')
                    {
                        word.Append(char.ToLowerInvariant(c));
                    }
                    else if (word.Length > 0)
                    {
                        yield return word.ToString();
                        word.Clear();
                    }
                }

                if (word.Length > 0)
                {
                    yield return word.ToString();
                }
            }

            public static IReadOnlyList<(string Word, int Count)> Frequent(IEnumerable<string> texts, int most) =>
                [.. from text in texts
                    from word in Words(text)
                    where !StopWords.Contains(word) && word.Length > {{_variation.Number(1, 4)}}
                    group word by word into same
                    orderby same.Count() descending, same.Key
                    select (same.Key, same.Count())];

            public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
            {
                Span<int> row = right.Length < 128 ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
                for (var j = 0; j <= right.Length; j++)
                {
                    row[j] = j;
                }

                for (var i = 1; i <= left.Length; i++)
                {
                    var diagonal = row[0];
                    row[0] = i;
                    for (var j = 1; j <= right.Length; j++)
                    {
                        var above = row[j];
                        row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                        diagonal = above;
                    }
                }

                return row[^1];
            }

            public static string Wrap(string text, int width = {{_variation.Number(60, 120)}})
            {
                var result = new StringBuilder();
                var column = 0;
                foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (column > 0 && column + 1 + word.Length > width)
                    {
                        result.Append('\n');
                        column = 0;
                    }
                    else if (column > 0)
                    {
                        result.Append(' ');
                        column++;
                    }

                    result.Append(word);
                    column += word.Length;
                }

                return result.ToString();
            }

            public static string Slug(string title) => string.Join('-', Words(title).Where(word => !StopWords.Contains(word)).Take({{_variation.Number(4, 9)}}));

            public static string Expand(string template, IReadOnlyDictionary<string, string> values) =>
                Placeholder().Replace(template, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

            public static bool IsPalindrome(string text)
            {
                var (left, right) = (0, text.Length - 1);
                while (left < right)
                {
                    if (!char.IsLetter(text[left]))
                    {
                        left++;
                    }
                    else if (!char.IsLetter(text[right]))
                    {
                        right--;
                    }
                    else if (char.ToUpperInvariant(text[left++]) != char.ToUpperInvariant(text[right--]))
                    {
                        return false;
                    }
                }

                return true;
            }

            private static Regex Placeholder() => new(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant);
        }
        """);

    private string Expressions() => Text($$"""
        using System.Globalization;

        namespace Studio.Tools.Noun;

        public abstract record NounExpression
        {
            public abstract double Evaluate(IReadOnlyDictionary<string, double> variables);

            public sealed record Number(double Value) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables) => Value;
            }

            public sealed record Variable(string Name) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables) =>
                    variables.TryGetValue(Name, out var value) ? value : throw new KeyNotFoundException(Name);
            }

            public sealed record Negation(NounExpression Inner) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables) => -Inner.Evaluate(variables);
            }

            public sealed record Binary(char Operator, NounExpression Left, NounExpression Right) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables)
                {
                    var left = Left.Evaluate(variables);
                    var right = Right.Evaluate(variables);
                    return Operator switch
                    {
                        '+' => left + right,
                        '-' => left - right,
                        '*' => left * right,
                        '/' => {{_variation.Pick("left / right", "right == 0 ? double.NaN : left / right")}},
                        '^' => Math.Pow(left, right),
                        _ => throw new InvalidOperationException($"There is no operator '{Operator}'."),
                    };
                }
            }

            public sealed record Call(string Name, IReadOnlyList<NounExpression> Arguments) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables)
                {
                    var values = Arguments.Select(argument => argument.Evaluate(variables)).ToArray();
                    return (Name, values) switch
                    {
                        ("min", [var a, var b]) => Math.Min(a, b),
                        ("max", [var a, var b]) => Math.Max(a, b),
                        ("sqrt", [var a]) => Math.Sqrt(a),
                        ("sum", _) => values.Sum(),
                        _ => throw new InvalidOperationException($"There is no function '{Name}' of {values.Length} arguments."),
                    };
                }
            }
        }

        public sealed class NounParser(string text)
        {
            private int _position;

            public static NounExpression Parse(string text)
            {
                var parser = new NounParser(text);
                var result = parser.Sum();
                parser.SkipSpace();
                return parser._position == text.Length ? result : throw new FormatException($"unexpected '{text[parser._position]}' at {parser._position}");
            }

            public NounExpression Simplify(NounExpression expression) => expression switch
            {
                NounExpression.Binary('+', NounExpression.Number(0), var right) => Simplify(right),
                NounExpression.Binary('*', NounExpression.Number(1), var right) => Simplify(right),
                NounExpression.Binary('*', NounExpression.Number(0), _) => new NounExpression.Number(0),
                NounExpression.Binary(var op, NounExpression.Number left, NounExpression.Number right) =>
                    new NounExpression.Number(new NounExpression.Binary(op, left, right).Evaluate(new Dictionary<string, double>())),
                NounExpression.Binary binary => binary with { Left = Simplify(binary.Left), Right = Simplify(binary.Right) },
                NounExpression.Negation { Inner: NounExpression.Number(var value) } => new NounExpression.Number(-value),
                _ => expression,
            };

            private NounExpression Sum()
            {
                var left = Product();
                while (Accept('+', '-') is { } op)
                {
                    left = new NounExpression.Binary(op, left, Product());
                }

                return left;
            }

            private NounExpression Product()
            {
                var left = Power();
                while (Accept('*', '/') is { } op)
                {
                    left = new NounExpression.Binary(op, left, Power());
                }

                return left;
            }

            private NounExpression Power()
            {
                var left = Atom();
                return Accept('^') is { } op ? new NounExpression.Binary(op, left, Power()) : left;
            }

            private NounExpression Atom()
            {
                if (Accept('-') is not null)
                {
                    return new NounExpression.Negation(Atom());
                }

                if (Accept('(') is not null)
                {
                    var inner = Sum();
                    Expect(')');
                    return inner;
                }

                SkipSpace();
                var start = _position;
                while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] == '.'))
                {
                    _position++;
                }

                var word = text[start.._position];
                if (word.Length == 0)
                {
                    throw new FormatException($"something is missing at {start}");
                }

                if (char.IsDigit(word[0]))
                {
                    return new NounExpression.Number(double.Parse(word, CultureInfo.InvariantCulture));
                }

                if (Accept('(') is null)
                {
                    return new NounExpression.Variable(word);
                }

                var arguments = new List<NounExpression> { Sum() };
                while (Accept(',') is not null)
                {
                    arguments.Add(Sum());
                }

                Expect(')');
                return new NounExpression.Call(word, arguments);
            }

            private char? Accept(params ReadOnlySpan<char> expected)
            {
                SkipSpace();
                if (_position < text.Length && expected.Contains(text[_position]))
                {
                    return text[_position++];
                }

                return null;
            }

            private void Expect(char expected)
            {
                if (Accept(expected) is null)
                {
                    throw new FormatException($"'{expected}' is missing at {_position}");
                }
            }

            private void SkipSpace()
            {
                while (_position < text.Length && char.IsWhiteSpace(text[_position]))
                {
                    _position++;
                }
            }
        }
        """);
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Deescalate.Tests;

/// <summary>What holds for every type of the library, by reflection.</summary>
public sealed class PublicTypeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly _library = typeof(ConversationAnalyzer).Assembly;

    [Fact]
    public void PublicType_Always_IsClosed() =>
        Assert.Empty(_library.GetExportedTypes().Where(t => !t.IsSealed && !t.IsInterface).Select(t => t.FullName));

    [Fact]
    public void StaticField_Always_IsReadOnly() =>
        Assert.Empty(
            from type in _library.GetTypes()
            where !IsGenerated(type)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.FullName}.{field.Name}");

    [Fact]
    public void StaticProperty_Always_HasNoSetter() =>
        Assert.Empty(
            from type in _library.GetTypes()
            from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where property.SetMethod is not null
            select $"{type.FullName}.{property.Name}");

    [Fact]
    public void PublicMember_Always_HasDocs()
    {
        ILookup<string, XElement> docs = XDocument.Load(Path.ChangeExtension(_library.Location, ".xml"))
            .Descendants("member").ToLookup(m => Id(m.Attribute("name")!.Value), StringComparer.Ordinal);
        Assert.DoesNotContain(_library.GetExportedTypes().SelectMany(Ids).Distinct(), id => !docs.Contains(id) || docs[id].Any(IsEmpty));
    }

    /// <summary>Documentation ids of a type and its members.</summary>
    private static IEnumerable<string> Ids(Type type)
    {
        string name = type.FullName!.Replace('+', '.');
        yield return $"T:{name}";
        foreach (MemberInfo member in type.GetMembers(Declared).Where(m => !IsGenerated(m)))
        {
            int parameters = member is MethodBase method ? method.GetParameters().Length : 0;
            switch (member)
            {
                case PropertyInfo { Name: "Item" }:
                    yield return $"P:{name}.Item/1";
                    break;
                case PropertyInfo:
                    yield return $"P:{name}.{member.Name}";
                    break;
                case FieldInfo { IsSpecialName: false }:
                    yield return $"F:{name}.{member.Name}";
                    break;
                case ConstructorInfo when parameters > 0:
                    yield return $"M:{name}.#ctor/{parameters}";
                    break;
                case MethodInfo { IsSpecialName: false }:
                    yield return $"M:{name}.{member.Name}/{parameters}";
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The id with the number of its parameters in the place of their types; overloads are told apart by the compiler's own check.</summary>
    private static string Id(string id)
    {
        string[] parts = id.Split('(');
        string name = parts[0].Split("``")[0];
        string parameters = parts.Length > 1 ? parts[1] : "";
        int depth = 0;
        int count = parameters.Length > 0 ? 1 : 0;
        foreach (char c in parameters)
        {
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            count += c == ',' && depth == 0 ? 1 : 0;
        }

        return name.StartsWith("M:", StringComparison.Ordinal) || count > 0 ? $"{name}/{count}" : name;
    }

    private static bool IsEmpty(XElement doc) => doc.Element("inheritdoc") is null && string.IsNullOrWhiteSpace(doc.Element("summary")?.ToString(SaveOptions.None));

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.StartsWith('<') || (member.DeclaringType is { } outer && member is Type && IsGenerated(outer));
}

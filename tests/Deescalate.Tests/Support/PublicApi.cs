using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Deescalate.Tests.Support;

/// <summary>An assembly's public surface as text: a line for each type and member, sorted; the members of an enum as declared.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(byte)] = "byte",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string line in type.IsEnum ? Members(type) : Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct")
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : (type.IsSealed ? "sealed " : "") + (type.GetMethod("<Clone>$") is null ? "class" : "record");
        IEnumerable<Type> inherited = type.IsInterface || type.IsEnum ? [] : type.GetInterfaces();
        IEnumerable<Type> bases = (type.BaseType is { } b && b != typeof(object) && !type.IsValueType ? [b] : Type.EmptyTypes).Concat(inherited.OrderBy(i => i.FullName, StringComparer.Ordinal));
        string list = string.Join(", ", bases.Where(t => t.IsPublic).Select(t => Name(t)));
        return $"{kind} {type.Namespace}.{Name(type)}{(list.Length > 0 && !type.IsEnum ? $" : {list}" : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (MemberInfo member in type.GetMembers(Declared).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) && !m.Name.StartsWith('<')))
        {
            string? line = member switch
            {
                FieldInfo { IsPublic: true, IsLiteral: true } f when type.IsEnum => $"{f.Name} = {Convert.ToString(Convert.ChangeType(f.GetRawConstantValue(), typeof(long), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}",
                FieldInfo { IsPublic: true, IsLiteral: true } f => $"const {Name(f.FieldType)} {f.Name} = {Constant(f.GetRawConstantValue())}",
                FieldInfo { IsPublic: true, IsSpecialName: false } f => $"{Static(f.IsStatic)}{(f.IsInitOnly ? "readonly " : "")}{Name(f.FieldType)} {f.Name}",
                ConstructorInfo { IsPublic: true } c => $"{Name(type)}({Parameters(c)})",
                PropertyInfo p when p.GetMethod is { IsPublic: true } get => Property(p, get),
                EventInfo e => $"event {Name(e.EventHandlerType!)} {e.Name}",
                MethodInfo { IsPublic: true } m when !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal) => Method(m),
                _ => null,
            };
            if (line is not null)
            {
                yield return line;
            }
        }
    }

    private static string Property(PropertyInfo property, MethodInfo get)
    {
        string set = property.SetMethod is not { IsPublic: true } setter ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        string name = property.GetIndexParameters().Length > 0 ? $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]" : property.Name;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Static(get.IsStatic)}{required}{Name(property.PropertyType)}{Nullable(new NullabilityInfoContext().Create(property))} {name} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Static(method.IsStatic)}{Name(method.ReturnType)}{Nullable(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string way = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        string value = parameter.HasDefaultValue ? $" = {Constant(parameter.DefaultValue)}" : "";
        return $"{way}{Name(parameter.ParameterType)}{Nullable(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Nullable(NullabilityInfo info) => !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Constant(object? value) => value switch
    {
        null => "default",
        string s => $"\"{s}\"",
        bool b => b ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (System.Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        string name = _keywords.TryGetValue(type, out string? keyword) ? keyword : type.Name.Split('`')[0];
        name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{name}" : name;
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}

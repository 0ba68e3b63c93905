// Writes the zod schemas of what the server answers from the types in `views/`: the types are what people read and edit.
import { join, relative } from 'node:path'
import ts from 'typescript'

const server = join(import.meta.dirname, '../..')
const root = join(server, '../../..')

/** The files of `openapi/schemas/` with their texts, not yet formatted. */
export function schemasOfViews(): ReadonlyMap<string, string> {
  const entry = join(server, 'views.ts')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [entry] }, ts.sys, root)
  const program = ts.createProgram([entry], { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error('views.ts exports nothing')
  const writer = makeWriter(checker)
  for (const symbol of checker.getExportsOfModule(module)) {
    const named = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol
    if (/(View|Row)$/.test(named.name)) writer.write(checker.getDeclaredTypeOfSymbol(named))
  }
  return writer.files()
}

const simple: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, 'z.unknown()'],
  [ts.TypeFlags.String, 'z.string()'],
  [ts.TypeFlags.Number, 'z.number()'],
  [ts.TypeFlags.Boolean, 'z.boolean()'],
  [ts.TypeFlags.Null, 'z.null()'],
]

interface Written {
  readonly name: string
  readonly file: string
  readonly text: string
  readonly uses: ReadonlySet<string>
}

interface Writer {
  readonly write: (type: ts.Type) => string
  readonly files: () => ReadonlyMap<string, string>
}

function makeWriter(checker: ts.TypeChecker): Writer {
  const written = new Map<string, Written>()
  const symbols = new Map<string, ts.Symbol>()
  const open: Set<string>[] = []

  /** The schema of a type: a name where it has one, else the schema itself. */
  function write(type: ts.Type): string {
    const symbol = nameOf(type)
    if (symbol === undefined) return plain(type)
    const name = symbol.name.charAt(0).toLowerCase() + symbol.name.slice(1)
    open.at(-1)?.add(name)
    if (symbols.has(name)) {
      if (symbols.get(name) !== symbol) throw new Error(`Two types are called ${symbol.name}`)
      return name
    }
    symbols.set(name, symbol)
    const uses = new Set<string>()
    open.push(uses)
    const text = plain(type)
    open.pop()
    const file = fileOf(symbol)
    written.set(name, { name, file, text: `${text}${described(symbol)}`, uses })
    return name
  }

  function plain(type: ts.Type): string {
    const bare = simpleSchema(type)
    if (bare !== undefined) return bare
    if (type.isUnion()) return union(type.types)
    const parts = checker.isArrayType(type) || checker.isTupleType(type) ? partsOf(type) : []
    if (checker.isTupleType(type)) return `z.tuple([${parts.join(', ')}])`
    if (checker.isArrayType(type)) return `z.array(${parts.join(', ')})`
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    if (index !== undefined) return `z.record(z.string(), ${write(index)})`
    return `z.strictObject({ ${checker.getPropertiesOfType(type).map(property).join(', ')} })`
  }

  const partsOf = (type: ts.Type): string[] => checker.getTypeArguments(type as ts.TypeReference).map(write)

  /** Of what has no parts. */
  function simpleSchema(type: ts.Type): string | undefined {
    if (type.isStringLiteral() || type.isNumberLiteral()) return `z.literal(${JSON.stringify(type.value)})`
    if (type.flags & ts.TypeFlags.BooleanLiteral) return `z.literal(${checker.typeToString(type)})`
    return simple.find(([flags]) => (type.flags & flags) !== 0)?.[1]
  }

  function union(types: readonly ts.Type[]): string {
    const known = types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0)
    const strings = known.flatMap(each => (each.isStringLiteral() ? [each.value] : []))
    const booleans = known.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0)
    const others = known.filter(each => !each.isStringLiteral() && !booleans.includes(each))
    const parts = [
      ...(strings.length === 1 ? [`z.literal(${JSON.stringify(strings[0])})`] : []),
      ...(strings.length > 1
        ? [
            `z.enum([${strings
              .sort()
              .map(each => JSON.stringify(each))
              .join(', ')}])`,
          ]
        : []),
      ...(booleans.length === 2 ? ['z.boolean()'] : booleans.map(plain)),
      ...others.map(write),
    ]
    return parts.length === 1 ? (parts[0] as string) : `z.union([${parts.join(', ')}])`
  }

  function property(symbol: ts.Symbol): string {
    const type = checker.getTypeOfSymbol(symbol)
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
    const bare = optional && type.isUnion() ? namedPart(type) : write(type)
    const key = /^[a-z_]\w*$/i.test(symbol.name) ? symbol.name : JSON.stringify(symbol.name)
    return `${key}: ${bare}${optional ? '.exactOptional()' : ''}${described(symbol)}`
  }

  /** What an optional property is when it is there. */
  const namedPart = (type: ts.UnionType): string => (type.aliasSymbol === undefined ? union(type.types) : write(type))

  function described(symbol: ts.Symbol): string {
    const words = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim()
    return words === '' ? '' : `.describe(${JSON.stringify(words)})`
  }

  /** The name under which a type is kept: of an interface, or of an alias for objects, as the repository declares it. */
  function nameOf(type: ts.Type): ts.Symbol | undefined {
    const symbol = type.aliasSymbol ?? (type.isClassOrInterface() ? type.symbol : undefined)
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName
    if (symbol === undefined || file === undefined || file.includes('node_modules/typescript')) return undefined
    if (type.isUnion() && type.types.every(each => each.isLiteral() || (each.flags & ts.TypeFlags.BooleanLike) !== 0))
      return undefined
    return checker.isArrayType(type) || symbol.name === 'Readonly' || symbol.name === 'Record' ? undefined : symbol
  }

  const fileOf = (symbol: ts.Symbol): string => {
    const path = relative(server, symbol.declarations?.[0]?.getSourceFile().fileName ?? '')
    return path.startsWith('views/') ? path.slice('views/'.length).replace('.ts', '-schemas.ts') : 'core-schemas.ts'
  }

  return { write, files: () => filesOf([...written.values()]) }
}

function filesOf(all: readonly Written[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const home = new Map(all.map(({ name, file }) => [name, file]))
  for (const file of [...new Set(home.values())].sort()) {
    const own = all.filter(each => each.file === file)
    const imports = [...new Set(own.flatMap(({ uses }) => [...uses]))].filter(name => home.get(name) !== file).sort()
    const from = Map.groupBy(imports, name => home.get(name) as string)
    files.set(
      file,
      [
        '// Written by `node scripts/write-openapi.ts` from the types of what the server answers.',
        "import { z } from 'zod'",
        ...[...from].sort().map(([path, names]) => `import { ${names.join(', ')} } from './${path}'`),
        '',
        ...own.map(({ name, text }) => `export const ${name} = ${text}\n`),
      ].join('\n'),
    )
  }
  files.set('view-schemas.ts', indexOf(all))
  return files
}

/** Every schema by the name of its type. */
function indexOf(all: readonly Written[]): string {
  const files = [...new Set(all.map(({ file }) => file))].sort()
  const names = all.map(({ name }) => name).sort()
  const importing = (file: string) =>
    `import { ${all
      .filter(each => each.file === file)
      .map(({ name }) => name)
      .sort()
      .join(', ')} } from './${file}'`
  return [
    '// Written by `node scripts/write-openapi.ts`: the schema of each answer, by the name of its type.',
    ...files.map(importing),
    '',
    `export const viewSchemas = { ${names.map(name => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${name}`).join(', ')} }`,
    '',
  ].join('\n')
}

// What everybody may read, whoever is signed in; all else was read as somebody.
const everybodys = new Set<unknown>(['list', 'list-words', 'matter', 'session', 'track'])

/** Whether something that was read belongs to the person who read it, and is forgotten when another one comes. */
export const isPersonal = ({ queryKey: [what] }: { readonly queryKey: readonly unknown[] }): boolean =>
  !everybodys.has(what)

/** The fragment that leads to something owed on its case's page. */
export const owedAnchor = ({ kind, duty }: { readonly kind: string; readonly duty?: string }): string =>
  `#owed-${kind}${duty === undefined ? '' : `-${duty}`}`

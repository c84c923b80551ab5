// Who may import whom. Domains stand in tiers and import downwards only.
const TIERS = [
  ['places', 'law', 'topics', 'show-cards'],
  ['access', 'search', 'counting', 'receipts'],
  ['directory'],
  ['guide'],
  ['offline', 'journey', 'checks', 'learn', 'meet', 'ask', 'clients', 'signals'],
  ['referral'],
  ['desk', 'editorial'],
  ['insight'],
];
const DOMAINS = TIERS.flat();
const oneOf = (names) => `(?:${names.join('|')})`;

/** A domain imports neither the tiers above it nor its neighbours in its own. */
const downwards = TIERS.flatMap((tier, i) =>
  tier.map((domain) => ({
    name: `${domain}-imports-downwards`,
    severity: 'error',
    comment: 'Domains import downwards only; upward effects are registered in src/wiring.ts.',
    from: { path: `^src/${domain}/` },
    to: {
      path: `^src/${oneOf(
        TIERS.slice(i)
          .flat()
          .filter((other) => other !== domain),
      )}/`,
    },
  })),
).filter((rule) => rule.to.path !== '^src/(?:)/');

/** Of a domain, of its server part, and of the forms in which the directory goes out and in. */
const DOOR = '^src/[^/]+/(?:(?:server|api|hsds|exchange)/)?index\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    ...downwards,
    {
      name: 'domains-by-their-door',
      severity: 'error',
      comment:
        'Another domain is entered by index.ts, server/index.ts, the door of a form that it speaks, or a Svelte part; tests use fixtures.',
      from: { path: `^src/(${DOMAINS.join('|')})/` },
      to: { path: `^src/${oneOf(DOMAINS)}/`, pathNot: ['^src/$1/', DOOR, '\\.svelte$', '\\.fixture\\.ts$'] },
    },
    {
      name: 'outside-by-the-door',
      severity: 'error',
      from: { path: '^src/(?:routes/|cli/|wiring|hooks)' },
      to: {
        path: `^src/${oneOf(DOMAINS)}/`,
        pathNot: [DOOR, '\\.svelte$', '\\.css$', '^src/guide/parts/theme-icons\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/(?:platform|ui)/' },
      to: { path: `^src/(?:${DOMAINS.join('|')}|routes)/` },
    },
    { name: 'nothing-imports-routes', severity: 'error', from: { pathNot: '^src/routes/' }, to: { path: '^src/routes/' } },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      comment: 'A rule gets the date and the data as arguments: no database, clock or network.',
      from: { path: `^src/${oneOf(DOMAINS)}/[^/]+\\.ts$`, pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/[^/]+/server/', '^src/platform/(?:database|http|log|clock|config)', '^node:'] },
    },
    {
      name: 'no-development-tools-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(?:test|fixture)\\.ts$|^src/cli/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'svelte'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
    exclude: { path: '\\.svelte-kit|build/' },
  },
};

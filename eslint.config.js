import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The folders of src in the order in which they may import: each only from those before it. */
export const FOLDERS = [
  'kernel',
  'platform',
  'identity',
  'mandates',
  'holidays',
  'venues',
  'experts',
  'events',
  'speakers',
  'programme',
  'planner',
  'planning',
  'exchange',
  'submissions',
  'registrations',
  'outcomes',
  'publications',
  'correspondence',
  'overview',
  'site',
  'demo',
];

const importsGoOneWay = FOLDERS.map((folder, index) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: FOLDERS.slice(index + 1).flatMap((later) => [`**/../${later}/**`]),
            message: `${folder}/ may import only from the folders before it (docs/architecture.md).`,
          },
          ...(folder === 'kernel'
            ? [
                {
                  group: ['@nestjs/*', 'typeorm', 'fastify'],
                  message: 'kernel/ knows no framework.',
                },
              ]
            : []),
        ].filter((pattern) => pattern.group.length > 0),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['**/dist', 'var', 'node_modules', 'coverage', 'web/src/api/schema.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // DTO classes describe shapes of data and entities are rows: neither has behaviour to lose.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['scripts/**', '*.js', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    // Answers of the API are JSON of any shape there; each is held against the API document instead.
    files: ['test/**/*.ts', 'src/**/*.spec.ts', 'src/**/*.spec.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    // The console runs in the browser: of the server it may know what is pure.
    files: ['web/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '\\.\\./src/(?!kernel/|programme/soft-rules/)',
              message:
                'web/ may import only kernel/ and the soft rules of src (docs/architecture.md).',
            },
          ],
        },
      ],
      // `onClick={() => change(x)}` is how React is written.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  ...importsGoOneWay,
);

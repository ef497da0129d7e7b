import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The folders of src in the order in which they may import: each only from those before it. */
export const FOLDERS = [
  'kernel',
  'platform',
  'identity',
  'mandates',
  'venues',
  'experts',
  'events',
  'speakers',
  'programme',
  'planner',
  'submissions',
  'registrations',
  'outcomes',
  'publications',
  'correspondence',
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
  { ignores: ['dist', 'var', 'node_modules', 'coverage'] },
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
  ...importsGoOneWay,
);

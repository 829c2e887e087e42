import { parseSync, type Expression, type Program } from 'oxc-parser';
import colors from 'tailwindcss/colors';
import defaultTheme from 'tailwindcss/defaultTheme';
import { mayExhaustStack } from '../../../generation/check/languages/script-depth.ts';

type Values = Record<string, unknown>;
type Names = ReadonlyMap<string, unknown>;

/** What a configuration may import that has values to give. */
const KNOWN_MODULES: Readonly<Record<string, unknown>> = {
  'tailwindcss/colors': colors,
  'tailwindcss/defaultTheme': defaultTheme,
  'tailwindcss/colors.js': colors,
  'tailwindcss/defaultTheme.js': defaultTheme,
};

/** Keys of a configuration that hold plain values; `content`, `plugins` and `presets` would name programs and files. */
const USED_KEYS = ['theme', 'darkMode', 'prefix', 'important'];

/**
 * Reads the plain values of a Tailwind configuration: `export default {...}`, `module.exports = {...}` or
 * `tailwind.config = {...}`. The program is never run: calls, functions and everything else that is not a value in
 * front of our eyes is left out. Undefined where there is nothing to read.
 */
export function readStaticConfig(source: string): Values | undefined {
  if (mayExhaustStack(source)) return undefined;
  const { program, errors } = parseSync('tailwind.config.ts', source);
  if (errors.length > 0) return undefined;
  const names = declaredNames(program);
  const config = findConfig(program);
  const value = config && evaluate(config, names);
  if (typeof value !== 'object' || value === null) return undefined;
  const values = value as Values;
  return Object.fromEntries(
    USED_KEYS.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]),
  );
}

function findConfig(program: Program): Expression | undefined {
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      // A declaration of a function or class is no value.
      return declaration.type.endsWith('Declaration') ? undefined : (declaration as Expression);
    }
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
      continue;
    const { left, right } = statement.expression;
    if (left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier') continue;
    if (left.property.name === 'exports' || left.property.name === 'config') return right;
  }
  return undefined;
}

/** Constants of the file, and what it imports of the modules we know. */
function declaredNames(program: Program): Names {
  const names = new Map<string, unknown>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const known = KNOWN_MODULES[statement.source.value];
      for (const specifier of statement.specifiers) {
        if (known !== undefined && specifier.type === 'ImportDefaultSpecifier')
          names.set(specifier.local.name, known);
      }
    }
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (init && id.type === 'Identifier') names.set(id.name, evaluate(init, names));
    }
  }
  return names;
}

function evaluate(node: Expression, names: Names): unknown {
  if (node.type === 'Literal') return node.value instanceof RegExp ? undefined : node.value;
  if (node.type === 'TemplateLiteral') {
    return node.expressions.length === 0 ? node.quasis[0]?.value.cooked : undefined;
  }
  if (node.type === 'UnaryExpression') {
    const value = evaluate(node.argument, names);
    return node.operator === '-' && typeof value === 'number' ? -value : undefined;
  }
  if (node.type === 'Identifier') return names.get(node.name);
  if (
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSAsExpression' ||
    node.type === 'ParenthesizedExpression'
  ) {
    return evaluate(node.expression, names);
  }
  if (node.type === 'CallExpression') return evaluateCall(node, names);
  if (node.type === 'MemberExpression') return evaluateMember(node, names);
  if (node.type === 'ArrayExpression') return evaluateArray(node, names);
  return node.type === 'ObjectExpression' ? evaluateObject(node, names) : undefined;
}

function evaluateMember(node: Extract<Expression, { type: 'MemberExpression' }>, names: Names): unknown {
  const object = evaluate(node.object, names);
  const name = node.property.type === 'Identifier' ? node.property.name : undefined;
  const key = node.computed ? evaluate(node.property, names) : name;
  // Only what is the object's own: `constructor` and its like lead to functions.
  const known =
    typeof object === 'object' && object !== null && typeof key === 'string' && Object.hasOwn(object, key);
  return known ? (object as Values)[key] : undefined;
}

function evaluateArray(
  { elements }: Extract<Expression, { type: 'ArrayExpression' }>,
  names: Names,
): unknown[] {
  return elements.flatMap((element): unknown[] => {
    if (element === null) return [];
    const value = evaluate(element.type === 'SpreadElement' ? element.argument : element, names);
    if (element.type === 'SpreadElement') return Array.isArray(value) ? value : [];
    return value === undefined ? [] : [value];
  });
}

function evaluateObject(node: Extract<Expression, { type: 'ObjectExpression' }>, names: Names): Values {
  const entries: [string, unknown][] = [];
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const value = evaluate(property.argument, names);
      if (typeof value === 'object' && value !== null) entries.push(...Object.entries(value));
      continue;
    }
    const { key } = property;
    const name =
      key.type === 'Identifier' && !property.computed ? key.name : evaluate(key as Expression, names);
    const value = evaluate(property.value, names);
    if (value !== undefined && (typeof name === 'string' || typeof name === 'number'))
      entries.push([String(name), value]);
  }
  // Tailwind takes what every object inherits (`constructor`, `__proto__`) for what it has gathered of that name.
  return Object.fromEntries(entries.filter(([name]) => !(name in Object.prototype)));
}

/** `require('tailwindcss/colors')`, and `withMT({...})` or `defineConfig({...})`, whose argument is the configuration. */
function evaluateCall(node: Extract<Expression, { type: 'CallExpression' }>, names: Names): unknown {
  const [argument] = node.arguments;
  if (!argument || argument.type === 'SpreadElement') return undefined;
  if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
    return argument.type === 'Literal' && typeof argument.value === 'string'
      ? KNOWN_MODULES[argument.value]
      : undefined;
  }
  return argument.type === 'ObjectExpression' ? evaluate(argument, names) : undefined;
}

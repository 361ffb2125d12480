import { posix } from 'node:path';
import ts from 'typescript';
import { nodesIn, parseSource } from './parse-source.ts';

/** What a file takes from where: names of the things, and "*" for all of them. */
export type Import = { target: string; names: readonly string[] };

/** A target that only a running program knows. */
export const computed = '(computed)';

/**
 * What a source file imports: files of this project as paths from its root, packages by their name
 * as written ("kysely/migration", "$app/state", "node:fs"), and what import.meta.glob reads by the
 * fixed part of its pattern.
 */
export function importsOf(file: string, text: string): Import[] {
	return nodesIn(parseSource(file, text))
		.flatMap(importsAt)
		.map(({ target, names }) => ({ target: resolve(file, target), names }));
}

/** The words of a file that stand for something of another: here its name, there file and name. */
export function importedNames(tree: ts.SourceFile): [string, { file: string; name: string }][] {
	return tree.statements.flatMap((node) => {
		const isFrom = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
		if (!isFrom || !node.moduleSpecifier) return [];
		const file = resolve(tree.fileName, literal(node.moduleSpecifier));
		return specifiersOf(node).map((taken): [string, { file: string; name: string }] => [
			ts.isExportSpecifier(taken) ? originalName(taken) : taken.name.text,
			{ file, name: originalName(taken) }
		]);
	});
}

function specifiersOf(
	node: ts.ImportDeclaration | ts.ExportDeclaration
): (ts.ImportSpecifier | ts.ExportSpecifier)[] {
	const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
	if (!named || ts.isNamespaceImport(named) || ts.isNamespaceExport(named)) return [];
	return [...named.elements];
}

function importsAt(node: ts.Node): Import[] {
	if (ts.isImportDeclaration(node)) {
		return [{ target: literal(node.moduleSpecifier), names: namesIn(node.importClause) }];
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
		const clause = node.exportClause;
		const names = clause && ts.isNamedExports(clause) ? clause.elements.map(originalName) : ['*'];
		return [{ target: literal(node.moduleSpecifier), names: node.isTypeOnly ? [] : names }];
	}
	if (ts.isImportTypeNode(node)) return [{ target: literal(node.argument), names: [] }];
	if (ts.isExternalModuleReference(node)) {
		return [{ target: literal(node.expression), names: ['*'] }];
	}
	if (!ts.isCallExpression(node)) return [];
	const [first] = node.arguments;
	if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return [{ target: first ? literal(first) : computed, names: ['*'] }];
	}
	if (!isGlob(node.expression) || !first) return [];
	return hasBase(node) ? [{ target: computed, names: ['*'] }] : patterns(first);
}

function namesIn(clause: ts.ImportClause | undefined): string[] {
	if (clause?.isTypeOnly) return [];
	const bindings = clause?.namedBindings;
	if (!bindings) return clause?.name ? ['default'] : [];
	return ts.isNamespaceImport(bindings) ? ['*'] : bindings.elements.map(originalName);
}

/** The name in the other file, whatever it is called here. */
function originalName({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
	return (propertyName ?? name).text;
}

function isGlob(called: ts.Expression): boolean {
	return (
		ts.isPropertyAccessExpression(called) &&
		called.name.text === 'glob' &&
		ts.isMetaProperty(called.expression)
	);
}

/** A base moves every pattern elsewhere: write the whole path into the pattern. */
function hasBase({ arguments: [, options] }: ts.CallExpression): boolean {
	if (!options || !ts.isObjectLiteralExpression(options)) return Boolean(options);
	return options.properties.some(({ name }) => !name || /^['"]?base['"]?$/.test(name.getText()));
}

function patterns(argument: ts.Expression): Import[] {
	const each = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
	return each
		.map(literal)
		.filter((pattern) => !pattern.startsWith('!'))
		.map((pattern) => ({ target: pattern.replace(/[*?{[].*$/, ''), names: ['*'] }));
}

function literal(node: ts.Node): string {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
	return ts.isLiteralTypeNode(node) ? literal(node.literal) : computed;
}

/** Straightened before it is judged: "$lib/ui/../server" is no part of ui. */
function resolve(file: string, target: string): string {
	const path = target.replace(/\?.*$/, '').replace(/^[$#]lib(?=\/|$)/, '/src/lib');
	if (path.startsWith('.')) return posix.join(posix.dirname(file), path);
	return path.startsWith('/') ? posix.normalize(path) : path;
}

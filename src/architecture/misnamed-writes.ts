import ts from 'typescript';
import { importedNames } from './imports-of.ts';
import { writes } from './layers.ts';
import { memberName, nodesIn, parseSource } from './parse-source.ts';

type Body = { file: string; node: ts.Node };
type Names = Map<string, Body | { file: string; name: string }>;

const builder = /^(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)$/;
const statement =
	/\b(insert\s+into|replace\s+into|merge\s+into|delete\s+from)\b|^\s*update\b[\s\S]*\bset\b/i;

/**
 * Every export of db that writes, itself or through what it calls, and does not say so by its name:
 * the rule about writes goes by names, so a write called "list…" would pass everywhere.
 */
export function misnamedWrites(sources: Record<string, string>): string[] {
	const files = Object.entries(sources).filter(([file]) => writes.into.test(file));
	const trees = new Map(files.map(([file, text]) => [file, parseSource(file, text)]));
	const names = new Map([...trees].map(([file, tree]) => [file, namesIn(tree)]));
	return [...trees].flatMap(([file, tree]) =>
		exportsOf(tree)
			.filter(({ local, name }) => !writes.names.test(name) && isWriting(names, file, local))
			.map(
				({ name }) =>
					`${file} must not export ${name}, which writes: begin its name with a word of writes.names`
			)
	);
}

function isWriting(
	names: Map<string, Names>,
	file: string,
	name: string,
	seen = new Set<string>()
): boolean {
	const key = `${file} ${name}`;
	const found = names.get(file)?.get(name);
	if (!found || seen.has(key)) return false;
	seen.add(key);
	if ('name' in found) return isWriting(names, found.file, found.name, seen);
	return nodesIn(found.node).some(
		(node) => writesAt(node) || (isReference(node) && isWriting(names, file, node.text, seen))
	);
}

function writesAt(node: ts.Node): boolean {
	if (builder.test(memberName(node) ?? '')) return true;
	const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
	return isText && statement.test(node.getText().slice(1));
}

function isReference(node: ts.Node): node is ts.Identifier {
	if (!ts.isIdentifier(node)) return false;
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	return !(ts.isPropertyAssignment(parent) && parent.name === node);
}

/** What the words of a file stand for: its own top-level bodies, and what it takes from elsewhere. */
function namesIn(tree: ts.SourceFile): Names {
	const names: Names = new Map(importedNames(tree));
	for (const node of tree.statements) {
		for (const name of declaredBy(node)) names.set(name, { file: tree.fileName, node });
	}
	return names;
}

function declaredBy(node: ts.Statement): string[] {
	if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
		return [node.name?.text ?? 'default'];
	if (ts.isExportAssignment(node)) return ['default'];
	if (!ts.isVariableStatement(node)) return [];
	return node.declarationList.declarations.flatMap(({ name }) =>
		nodesIn(name).flatMap((part) => (ts.isIdentifier(part) ? [part.text] : []))
	);
}

function exportsOf(tree: ts.SourceFile): { local: string; name: string }[] {
	return tree.statements.flatMap((node) => {
		if (ts.isExportDeclaration(node)) {
			const clause = node.exportClause;
			if (node.isTypeOnly || !clause || !ts.isNamedExports(clause)) return [];
			return clause.elements.map(({ propertyName, name }) => ({
				local: (propertyName ?? name).text,
				name: name.text
			}));
		}
		const isExported =
			ts.isExportAssignment(node) ||
			(ts.canHaveModifiers(node) &&
				ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
		return isExported ? declaredBy(node).map((name) => ({ local: name, name })) : [];
	});
}

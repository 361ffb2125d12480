import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A file as a tree of TypeScript; of a component its scripts and the expressions of its markup. */
export function parseSource(file: string, text: string): ts.SourceFile {
	const code = file.endsWith('.svelte') ? codeOf(text) : text;
	return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

export function nodesIn(node: ts.Node): ts.Node[] {
	const found = [node];
	ts.forEachChild(node, (child) => {
		found.push(...nodesIn(child));
	});
	return found;
}

/** The name behind the dot, or between brackets as plain text. */
export function memberName(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node)) return node.name.text;
	if (!ts.isElementAccessExpression(node)) return undefined;
	const name = node.argumentExpression;
	return ts.isStringLiteralLike(name) ? name.text : undefined;
}

/** Svelte's own parser, since an attribute or a comment may well hold a ">" or a "<script>". */
function codeOf(text: string): string {
	const { module, instance, fragment } = parse(text, { modern: true });
	const scripts = [module, instance].flatMap((script) =>
		script ? [pieceOf(text, script.content)] : []
	);
	return [...scripts, ...expressionsIn(text, fragment).map((code) => `;(${code}\n)`)].join('\n');
}

function expressionsIn(text: string, node: unknown): string[] {
	if (typeof node !== 'object' || node === null) return [];
	const isExpression = 'type' in node && String(node.type).endsWith('Expression');
	if (isExpression) return [pieceOf(text, node)];
	return Object.values(node).flatMap((child) => expressionsIn(text, child));
}

function pieceOf(text: string, node: object): string {
	const [start, end] = ['start' in node ? node.start : 0, 'end' in node ? node.end : 0];
	return text.slice(Number(start), Number(end));
}

import ts from 'typescript';
import { memberName, nodesIn, parseSource } from './parse-source.ts';

/** What a pure file asks of the world instead of being told: the clock, chance, the process. */
export function impuritiesIn(file: string, text: string): string[] {
	return nodesIn(parseSource(file, text)).flatMap((node) => {
		const asked = askedAt(node);
		return asked ? [`${file} must not ask ${asked}: take it as an argument`] : [];
	});
}

const members = ['Date.now', 'Math.random', 'Temporal.Now'];
// not "document": that is the paper which ordered something
const worlds = /^(process|crypto|performance|globalThis|localStorage|sessionStorage|window|fetch)$/;

function askedAt(node: ts.Node): string | undefined {
	if (!ts.isIdentifier(node) || isPropertyName(node) || ts.isTypeNode(node.parent))
		return undefined;
	const { parent, text } = node;
	if (worlds.test(text)) return text;
	const member = memberName(parent);
	if (member !== undefined) return members.find((asked) => asked === `${text}.${member}`);
	if (members.some((asked) => asked.startsWith(`${text}.`)) && isTakenApart(parent)) return text;
	return text === 'Date' ? askedOfDate(parent) : undefined;
}

/** Without an argument it is now; without "new" it is now whatever the argument. */
function askedOfDate(parent: ts.Node): string | undefined {
	if (ts.isNewExpression(parent)) return parent.arguments?.length ? undefined : 'new Date()';
	return ts.isCallExpression(parent) ? 'Date()' : undefined;
}

function isTakenApart(parent: ts.Node): boolean {
	return ts.isVariableDeclaration(parent);
}

/** A step's "process" is a word of the domain, not the world. */
function isPropertyName(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
	return (
		(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
	);
}

import { builtInFormat, readFormat, type NumberFormat } from './number-format.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { scanXml } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/** The number format of every cell style, by the number that cells refer to it with. */
export function readFormats(parts: Parts, part: string, limits: ReadLimits): NumberFormat[] {
	const own = new Map<number, NumberFormat>();
	const ofStyles: number[] = [];
	let inStyles = false;
	scanXml(parts.read(part), part, limits, {
		open(name, tag) {
			if (tag.depth === 1 && name !== names.styleSheet) throw damaged(part);
			if (tag.depth === 2) inStyles = name === names.cellXfs;
			if (tag.depth !== 3) return false;
			if (name === names.numFmt) {
				const code = tag.value(names.formatCode) ?? '';
				own.set(Number(tag.value(names.numFmtId)), readFormat(code));
			}
			if (inStyles && name === names.xf) ofStyles.push(Number(tag.value(names.numFmtId) ?? 0));
			return false;
		},
		close: () => false,
		text: () => undefined
	});
	return ofStyles.map((id) => own.get(id) ?? builtInFormat(id));
}

const names = {
	styleSheet: xmlName('styleSheet'),
	numFmt: xmlName('numFmt'),
	numFmtId: xmlName('numFmtId'),
	formatCode: xmlName('formatCode'),
	cellXfs: xmlName('cellXfs'),
	xf: xmlName('xf')
};

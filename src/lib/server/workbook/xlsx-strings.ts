import { cellText, ownText } from './cell-text.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { scanXml } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/**
 * The texts that cells refer to by number; null for one of blanks alone. The runs of a formatted text
 * are joined, readings above the characters (phonetic runs) are left out.
 */
export function readStrings(parts: Parts, part: string, limits: ReadLimits): (string | null)[] {
	const strings: (string | null)[] = [];
	let raw = '';
	let phonetic = 0;
	scanXml(parts.read(part), part, limits, {
		open(name, { depth }) {
			if (depth === 1 && name !== names.sst) throw damaged(part);
			if (name === names.item && depth === 2) raw = '';
			else if (name === names.phonetic) phonetic += 1;
			return name === names.text && phonetic === 0;
		},
		close(name, depth) {
			if (name === names.phonetic) phonetic -= 1;
			if (name === names.item && depth === 2) {
				const text = cellText(raw);
				strings.push(text === null ? null : ownText(text));
				// as many as there may be cells: no list has texts that it does not use
				if (strings.length > limits.cells) {
					throw new Refusal({
						code: 'file.too-many',
						facts: { what: 'cells', most: limits.cells }
					});
				}
			}
			return false;
		},
		text(piece) {
			raw = raw === '' ? piece : raw + piece;
			if (raw.length > limits.cellLength) {
				throw new Refusal({ code: 'file.cell-too-long', facts: { most: limits.cellLength } });
			}
		}
	});
	return strings;
}

const names = {
	sst: xmlName('sst'),
	item: xmlName('si'),
	text: xmlName('t'),
	phonetic: xmlName('rPh')
};

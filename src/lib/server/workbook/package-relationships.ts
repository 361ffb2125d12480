import type { ReadLimits } from './read-limits.ts';
import { damaged } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { scanXml } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/** Which part an id stands for. `type` is the last word of it, the same in strict documents. */
export type Relationship = { id: string; type: string; target: string };

/**
 * What the parts of a package are to the given one; '' is the package itself. Targets may be absolute,
 * written with backslashes, or climb; what lies outside of the file is never followed, and is left out.
 */
export function relationshipsOf(parts: Parts, part: string, limits: ReadLimits): Relationship[] {
	const folder = part.slice(0, part.lastIndexOf('/') + 1);
	const relations = `${folder}_rels/${part.slice(folder.length)}.rels`;
	const found: Relationship[] = [];
	if (!parts.has(relations)) return found;
	scanXml(parts.read(relations), relations, limits, {
		open(name, tag) {
			if (tag.depth === 1 && name !== names.relationships) throw damaged(relations);
			if (name !== names.relationship || tag.depth !== 2) return false;
			if (tag.value(names.mode) === 'External') return false;
			const type = tag.value(names.type) ?? '';
			found.push({
				id: tag.value(names.id) ?? '',
				type: type.slice(type.lastIndexOf('/') + 1),
				target: resolvedTarget(folder, tag.value(names.target) ?? '')
			});
			return false;
		},
		close: () => false,
		text: () => undefined
	});
	return found;
}

function resolvedTarget(folder: string, target: string): string {
	const path = target.replaceAll('\\', '/');
	const steps = (path.startsWith('/') ? path : folder + path).split('/');
	const kept: string[] = [];
	for (const step of steps) {
		if (step === '..') kept.pop();
		else if (step !== '.' && step !== '') kept.push(step);
	}
	return kept.join('/');
}

const names = {
	relationships: xmlName('Relationships'),
	relationship: xmlName('Relationship'),
	id: xmlName('Id'),
	type: xmlName('Type'),
	target: xmlName('Target'),
	mode: xmlName('TargetMode')
};

import { readDeadline } from '../deadline.ts';
import { numeralIn } from '../numeral.ts';
import type { Comparison } from './goal.ts';
import type { TypedIndicator } from './typed-goals.ts';

/**
 * Indicators that the words of a measure may mean, for a person to accept: 比例达到80%以上 is ≥ 80%,
 * 不超过12个工作日 is ≤ 12. A figure without a word for its direction is none.
 */
export function proposeIndicators(measure: string, titleYear: number): TypedIndicator[] {
	const found: TypedIndicator[] = [];
	for (const sentence of measure.normalize('NFKC').split(/[。;\n]/)) {
		const clauses = sentence.split(/[,、](?!\d{3}(?!\d))/);
		for (const [index, clause] of clauses.entries()) {
			const match = aim.exec(clause);
			if (!match?.groups) continue;
			const {
				before = '',
				cue = '',
				number = '',
				tenth,
				measuredIn = '',
				edge = ''
			} = match.groups;
			const comparison = directionOf(cue, edge);
			const value = numeralIn(number);
			if (comparison === null || value === null) continue;
			// 平均用时 may stand in the clause before, 压缩至12个工作日 alone in its own
			const name = nameIn(before) || nameIn(clauses[index - 1] ?? '');
			if (name === '') continue;
			found.push({
				...{ id: '', name, comparison, baseline: '' },
				target: String(tenth ? value * 10 : value),
				measuredIn: tenth ? '%' : measuredIn.replace(/^个/, ''),
				due: dueIn(clause, titleYear) ?? dueIn(sentence, titleYear) ?? ''
			});
		}
	}
	return found;
}

const most =
	'不(?:得)?(?:超过|高于|多于|大于)|(?:压缩|压减|缩短|减少|降低|控制|限定|精简|减|降)(?:至|到|在|为)|低于|少于|小于';
const least =
	'不(?:得)?(?:低于|少于|小于)|(?:提高|提升|扩大|增加|上升|增长|增|升)(?:至|到)|达到?|超过|高于|多于|大于';
const units =
	'%|‰|个?百分点|个?工作日|个?自然日|个月|分钟|小时|天|日|亿元|万元|元|[家户件项次人宗处套份张种条个]';
const number = '(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十百]{1,5})';
const aim = new RegExp(
	`^(?<before>.*?)(?<cue>${most}|${least})?\\s*(?<number>${number})\\s*(?:(?<tenth>成)|(?<measuredIn>${units}))(?:的)?(?<edge>(?:及|或)?以[上下内]|之内|内)?`
);
const mostCue = new RegExp(`^(?:${most})$`);

function directionOf(cue: string, edge: string): Comparison | null {
	if (cue !== '') return mostCue.test(cue) ? '≤' : '≥';
	if (edge === '') return null;
	return edge.endsWith('上') ? '≥' : '≤';
}

/** The noun in front of the figure, without the words that lead up to it. */
function nameIn(before: string): string {
	const name = before
		.replace(dated, '')
		.replace(/^.*?(?:[:：])/, '')
		.trim()
		.replace(/^(?:确保|实现|推动|力争|争取|将|使|把|年内|全年|全区|其中|并|对|的)+/, '')
		.replace(/(?:的|均|都|要|应|力争|争取|确保|平均)+$/, '');
	return name.length < 2 || name.length > 30 ? '' : name;
}

const dated =
	/(?:到|在|至)?(?:(?:20\d\d|今|当)年)?(?:(?:年?底|[一二三四]季度|上半年|\d{1,2}月(?:\d{1,2}日|[底末]|[上中下]旬)?))(?:之?前)?/;

function dueIn(text: string, titleYear: number): string | null {
	const phrase = dated.exec(text)?.[0];
	return phrase === undefined
		? null
		: readDeadline({ kind: 'text', text: phrase }, { titleYear }).dueOn;
}

/**
 * True for words that stand for many (区有关部门, 各镇政府（街道办事处）, 有关单位). They are kept as
 * text for a person to resolve and never counted as a unit.
 */
export function isCollective(plain: string): boolean {
	const bare = plain.replace(/（[^（）]*）/g, '');
	if (bare === '') return false;
	return patterns.some((pattern) => pattern.test(bare));
}

/** Where a unit and a collective share one breath: 区司法局及有关部门, 区住建局等部门. */
export function splitBeforeCollective(printed: string): [unit: string, collective: string] | null {
	for (const { index, 0: joint } of printed.matchAll(/以及|[及和与]/g)) {
		const rest = printed.slice(index + joint.length);
		if (index > 0 && isCollective(rest)) return [printed.slice(0, index), rest];
	}
	const [, unit, rest] = /^(.{2,}?)(等\S{0,4}(?:部门|单位))$/.exec(printed) ?? [];
	return unit !== undefined && rest !== undefined ? [unit, rest] : null;
}

const many =
	'部门|单位|机构|企业|政府|街道|镇街|乡镇|办事处|园区|村居|社区|委办局|科室|成员|主体|银行|地区';
const patterns = [
	/^[^局委办]{0,4}各/,
	new RegExp(`^[^局委办院心]{0,8}(?:各|有关|相关|所有|全体|其他|其它|其余).*(?:${many})$`),
	/^等.*(?:部门|单位)$/,
	/^(?:责任|牵头|配合|主管|成员|职能|行业主管)(?:部门|单位)$/,
	/成员单位$/,
	/^[省市区县](?:直|属|级)(?:部门|单位)$/,
	/^(?:街道办事处|[乡镇]?镇政府|镇街|乡镇|镇乡|村居)$/
];

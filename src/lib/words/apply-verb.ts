type Line = { says: string; fields: string };

/**
 * Every verb of a record: what it does, and what a line names beside at, as and do. What stands in
 * brackets can be left out.
 */
export const applyVerbWords = {
	'plan.import': { says: '导入清单', fields: 'file，[sheet、year、planStart]' },
	'plan.create': { says: '新建没有文件的清单', fields: 'title、year，[planStart、docNo]' },
	'period.open': { says: '开放一个月', fields: 'period' },
	'period.takeBack': { says: '撤回还没有人填报的月份', fields: 'period' },
	'period.close': { says: '封账；还有延期时写 anyway', fields: 'period，[anyway]' },
	'period.correct': { says: '更正已封账月份的统计', fields: 'period、reason' },
	'period.except': {
		says: '例外：exempt 豁免、later 延期、reopen 重新开放',
		fields: 'period、kind、reason，[unit、task、until]'
	},
	'period.endException': {
		says: '提前结束例外，unit、task 同当初所写',
		fields: 'period、kind，[unit、task]'
	},
	'calendar.enterDay': {
		says: '登记放假（holiday）或调休上班（workday）',
		fields: 'on、kind、label'
	},
	'calendar.dropDay': { says: '删除登记的日子', fields: 'on' },
	'report.submit': {
		says: '填写并上报；营商办来做就是代填，封账后是补报',
		fields:
			'task、period、progress，[unit、percent、status、problem、nextStep、expectedOn、doneOn、milestones、readings、coordinate、evidence、reasons]'
	},
	'report.noProgress': { says: '上报本月无进展', fields: 'task、period、reason，[unit、note]' },
	'report.saveDraft': { says: '只存草稿，佐证另用 evidence.add', fields: '同 report.submit' },
	'report.submitDrafts': {
		says: '上报草稿；不写 tasks 就是本单位当月的全部草稿',
		fields: 'period，[unit、tasks]'
	},
	'report.withdraw': { says: '撤回上报', fields: 'task、period，[unit]' },
	'report.sign': { says: '责任人确认', fields: 'task、period，[unit]' },
	'report.openForReview': { says: '打开审核，单位从此不能撤回', fields: 'task、period，[unit]' },
	'report.review': {
		says: '审核：approved 通过、returned 退回',
		fields: 'task、period、result，[unit、reason、code]'
	},
	'report.takeBackReturn': { says: '撤销退回', fields: 'task、period，[unit]' },
	'report.takeBackReview': { says: '撤销审核', fields: 'task、period，[unit]' },
	'report.passClean': {
		says: '无提示的一次通过；不写 tasks 就是列得出的全部',
		fields: 'period，[unit、tasks]'
	},
	'report.takeBackPassed': {
		says: '撤销一次通过，passedAt 是通过的时间',
		fields: 'period、passedAt'
	},
	'report.exempt': { says: '豁免一家单位的一项', fields: 'task、period、reason，[unit]' },
	'sheet.file': {
		says: '按填好的清单代填；不写 tasks 就是没有疑问的全部',
		fields: 'period、file，[unit、sheet、tasks、withPercent]'
	},
	'workbook.issue': {
		says: '下发填报表，写成文件；营商办不写 unit 就是各单位的一包',
		fields: 'period、file，[unit]'
	},
	'workbook.take': {
		says: '收回填报表，存为草稿；两边都改过的，conflicts 写 file 或 online；有读不出的格子也要收，写 anyway',
		fields: 'period、file，[unit、conflicts、anyway]'
	},
	'evidence.add': {
		says: '加一份佐证：文件，或文号、网址',
		fields: 'task、period、file 或 reference，[unit]'
	},
	'evidence.remove': { says: '移除佐证，name 是它的名称', fields: 'task、period、name，[unit]' },
	'evidence.restore': { says: '恢复移除的佐证', fields: 'task、period、name，[unit]' },
	'objection.raise': {
		says: '提出异议：late 迟报、returned 退回、missing 未报',
		fields: 'task、period、mark、body，[unit]'
	},
	'objection.answer': {
		says: '答复异议，accepted 写 true 或 false',
		fields: 'task、period、accepted、answer，[unit、mark]'
	},
	'chase.log': {
		says: '记为催办：group、unit、leader、phones、letter、call；不写 units 就是还没有上报的各家',
		fields: 'period、way，[units、body]'
	},
	'chase.undo': { says: '撤销最近一次催办', fields: 'period，[way]' },
	'chase.wordText': {
		says: '改催办用语，body 写 null 恢复原来的',
		fields: 'kind、body'
	},
	'chase.writeLetters': {
		says: '写催办函，写成文件；log 写 true 同时记为催办',
		fields: 'period、sender、file，[units、document、until、log]'
	},
	'reminder.set': {
		says: '设催办提醒，只写要改的几项；时间写空就是不提醒',
		fields:
			'[remindStart、remindStartDay、remindAhead、remindAheadDays、remindCutoffMorning、remindCutoffAfternoon、remindAfter、quietFrom、quietUntil、remindOffice、remindByMail、remindByGroup]'
	},
	'problem.solve': { says: '问题或需协调事项已解决', fields: 'task，[unit、kind、note]' },
	'problem.reopen': { says: '撤销已解决', fields: 'task，[unit、kind]' },
	'task.add': {
		says: '新增任务',
		fields:
			'task、measure、units、deadline，[ongoing、section、deadlineText、milestones、indicators、reason、document]'
	},
	'task.suspend': { says: '暂缓', fields: 'task、reason，[document]' },
	'task.resume': { says: '恢复', fields: 'task、reason，[document]' },
	'task.cancel': { says: '取消', fields: 'task、reason、document' },
	'task.reopen': { says: '重新打开已销号的', fields: 'task、reason，[document]' },
	'task.merge': { says: '并入另一项', fields: 'task、into、reason' },
	'task.acknowledge': { says: '签收', fields: 'task，[unit]' },
	'task.extend': { says: '改时限', fields: 'task、deadline、reason，[ongoing、document]' },
	'task.claimDone': { says: '申报完成', fields: 'task、on，[unit、summary]' },
	'task.withdrawClaim': { says: '撤回申报', fields: 'task，[unit]' },
	'task.confirmDone': { says: '销号', fields: 'task，[unit、on]' },
	'task.returnClaim': { says: '退回申报', fields: 'task、reason，[unit]' },
	'extension.ask': { says: '申请延期', fields: 'task、deadline、reason，[unit]' },
	'extension.grant': { says: '同意延期', fields: 'task，[unit、deadline、note]' },
	'extension.refuse': { says: '不同意延期', fields: 'task、note，[unit]' },
	'extension.withdraw': { says: '撤回延期申请', fields: 'task，[unit]' },
	'comment.write': { says: '留言', fields: 'task、body' },
	'setting.set': { says: '改一条规则', fields: 'name、value，[validFrom、reason]' },
	'unit.create': { says: '新建单位', fields: 'unit，[kind、note]' },
	'unit.addAlias': { says: '加别称', fields: 'unit、alias' },
	'unit.rename': { says: '单位更名', fields: 'unit、to，[aliases、on、document]' },
	'unit.succeed': {
		says: '单位更名、合并、拆分后由谁承接',
		fields: 'unit、kind、successors，[on、document]'
	}
} as const satisfies Record<string, Line>;

/** A verb without a line here does not compile. */
export type ApplyVerb = keyof typeof applyVerbWords;

/** What `ledger apply --help` says. */
export function applyHelp(): string {
	return [
		'用法：ledger apply 记录.jsonl [--json]',
		'',
		'按操作记录逐行办理，规则、权限和页面上一样。一行没有办成，说明原因，其余照办。',
		'记录是 UTF-8 文本，每行一个 JSON 对象，例如：',
		'  {"at":"2026-06-20T09:00:00+08:00","as":"unit:区水利局","do":"report.submit","task":"8","period":"2026-06","percent":60,"progress":"……"}',
		'',
		'  at  办理的时间，写明时区',
		'  as  由谁来做：office、admin、leader、evaluator、auditor、unit:单位名称、approver:单位名称',
		'  do  做什么，见下表',
		'',
		'task 是清单上的序号，tasks 是几项的序号，例如 ["8","12"]；period 是月份，例如 2026-06。',
		'unit 是单位名称，看得出是哪一家时不用写；units 是几家的名称。',
		'file 是文件，从记录所在的文件夹算起；写成文件的，不会盖掉已有的文件。',
		'',
		'操作，和每行要写的内容（方括号里的可以不写）：',
		...Object.entries(applyVerbWords).map(
			([verb, { says, fields }]) => `  ${verb.padEnd(24)}${says}\n${' '.repeat(26)}${fields}`
		)
	].join('\n');
}

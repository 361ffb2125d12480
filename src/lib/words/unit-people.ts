/** What the tasks call the people they name. */
export const contactRoleWords = {
	responsiblePerson: '责任人',
	contactPerson: '联系人',
	none: '没有岗位'
};

/** Words of the pages of units with their people, and of 更换联系人. */
export const unitPeopleWords = {
	title: '单位',
	count: (units: number) => `${units} 家单位，按机构序列`,
	directory: '单位名录',
	empty: '还没有单位',
	emptyOffice: '导入责任清单时，清单里的单位会自动进入名录；也可以先在名录里建立单位。',
	importList: '导入责任清单',
	emptyOther: '区营商办建立单位后，会显示在这里。',
	openDirectory: '打开单位名录',
	columns: { place: '序号', unit: '单位', name: '姓名', post: '岗位', phone: '电话' },
	nobody: '还没有人员',
	none: '—',

	names: '别称',
	kind: '类别',
	validity: '有效期',
	successors: '承接单位',
	predecessors: '承接自',
	editUnit: '修改单位',
	people: '人员',
	peopleLead: '账号，以及任务里写明的责任人和联系人。',
	revealLead: '点“显示电话”会记入操作日志。',
	reveal: '显示电话',
	revealOf: (name: string) => `显示电话：${name}`,
	revealed: '已记入操作日志',
	noPhone: '这个人没有留电话。',

	change: '更换联系人',
	/** Under 三员 the office manages no accounts. */
	decider: (separated: boolean) => (separated ? '系统管理员' : '区营商办'),
	changeLead: (decider: string) =>
		`人员变动时在这里提出，${decider}确认后，新的填报员会拿到账号单。`,
	leaving: '谁不再负责',
	nobodyLeaves: '没有人离开，只是增加一位',
	newName: '新联系人姓名',
	newPhone: '新联系人电话',
	phoneHint: '手机或办公电话，办公电话请带区号',
	reason: '原因',
	reasonHint: '可不填，例如 轮岗',
	propose: '提出更换',
	proposed: (decider: string) => `已提出，等${decider}确认。确认前原来的人照常填报。`,
	withdraw: '撤回申请',
	withdrawn: '申请已撤回。',

	open: '待确认的更换联系人',
	decidedElsewhere: '三员分立：由系统管理员确认。',
	openCount: (count: number) => `待确认的更换联系人 ${count} 件`,
	past: '以前的更换',
	line: (name: string, leaving: string | null) =>
		leaving === null ? `增加 ${name}` : `${leaving} 换为 ${name}`,
	phone: (phone: string | null) => (phone === null ? '没有留电话' : `电话 ${phone}`),
	proposedBy: (by: string, at: string) => `${by}于 ${at} 提出`,
	reasonIs: (reason: string) => `原因：${reason}`,
	decisions: {
		accepted: '已确认',
		refused: '不同意',
		withdrawn: '已撤回'
	},
	decidedBy: (decision: string, by: string, at: string) => `${decision}（${by}，${at}）`,
	accept: '确认并建立账号',
	acceptHint: (leaving: string | null) =>
		leaving === null
			? '确认后建立新账号并生成账号单。'
			: `确认后建立新账号并生成账号单；${leaving}不再负责这个单位，没有其他单位和岗位的，账号同时停用。`,
	refuse: '不同意',
	note: '不同意的说明',
	noteHint: '本单位会看到',
	accepted: (name: string) => `${name}的账号已建立。请打印账号单交给本人；离开本页后密码不再显示。`,
	rolesLater: '三员分立：新账号还没有岗位，请通知安全管理员授予“填报员”。',
	refused: '已答复“不同意”，本单位会看到说明。'
};

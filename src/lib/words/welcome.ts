export const welcomeWords = {
	title: '欢迎',
	heading: '营商环境改革任务台账',
	lead: '把责任清单变成看得见、算得清的台账：每项任务谁负责、到哪天、做到哪一步。',
	demoTitle: '先看演示',
	demoHint: '不需要账号。演示数据与本区数据分开计算，互不影响。',
	doors: {
		signIn: '已有账号，登录',
		setUp: '建立账号，正式使用'
	},
	setUpTitle: '正式使用',
	setUpText: '用启用密钥建立第一个管理员账号，再由管理员建立单位和其他账号。几分钟就能完成。',
	setUpHint: '密钥显示在启动窗口里，数据文件夹的 first-key.txt 里也有。只能用一次。',
	formTitle: '建立管理员账号',
	setUp: {
		key: '启用密钥',
		keyHint: '例：k7mpx-4rtw9-xhd2q-8vbnc',
		district: '地区名称',
		districtHint: '例：清江区。单位名称里的“区”就是指它',
		name: '姓名',
		nameHint: '管理员本人的姓名',
		login: '账号',
		loginHint: '留空就用姓名作账号',
		password: '密码',
		again: '再输入一次密码',
		alsoOffice: '同时担任营商办经办',
		alsoOfficeHint: '办公室人少时勾选；由专人只管系统的，不勾选',
		contact: '求助电话',
		contactHint: '可不填。姓名和办公电话，写在登录页和账号单上，不登录也能看到',
		address: '网址',
		addressHint: '可不填。各单位用来打开本系统的网址，印在账号单上。例：https://tz.example.cn',
		laterHint: '求助电话和网址以后可以在“规则”里修改。',
		submit: '建立账号并登录'
	},
	signInTitle: '登录',
	signInText: '本系统已启用。用账号单上的账号登录。',
	whatTitle: '演示里能看到什么',
	what: [
		{ who: '责任单位', gets: '本单位有哪些任务，时限写的是什么、算到哪一天。' },
		{ who: '区营商办', gets: '哪些任务已逾期、待核验、未定时限，按重点任务排列。' },
		{ who: '区领导', gets: '每个重点任务一眼看清：共几项、完成几项、逾期几项。' }
	]
};

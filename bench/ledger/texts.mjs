// words of such lists, without those that are looked for
export const vocabulary =
	`推进 优化 压缩 办理 流程 时限 企业 服务 平台 数据 共享 审批 环节 材料 窗口
	线上 线下 一网 通办 联合 验收 供电 供气 管网 改造 接入 工程 施工 许可 登记
	不动 产权 信用 融资 贷款 银行 担保 税务 申报 缴费 发票 社保 就业 招聘 培训
	人才 教育 医疗 养老 环境 生态 排放 监测 执法 检查 随机 公开 透明 信息 披露
	合同 纠纷 调解 仲裁 诉讼 法院 执行 破产 清算 注销 登报 公告 专员 走访 诉求
	回复 满意 评价 整改 落实 责任 督办 考核 通报 培育 孵化 园区 项目 落地 用地
	规划 测绘 评估 区域 成果 互认 告知 承诺 容缺 受理 邮寄 免费 刻章 开户 变更
	迁移 跨省 异地 物流 通关 口岸 报关 检验 检疫 认证 标准 质量 品牌 商标 专利
	转化 交易 招标 投标 采购 份额 中小 民营 外资 准入 清单 负面 公平 竞争 审查
	垄断 价格 收费 减免 补贴 兑现 直达 快享 免申 即享 政策 解读 宣传 热线 工单
	办结 会议 协调 机制 方案 印发 修订 台账 进度`.split(/\s+/);

/** About 540 characters; 窨井 in 3 of 30,000, 闸坝 in about 290, 用水 in most. */
export function seededTask(at) {
	const chance = seeded(at + 1);
	const sentence = (length) => {
		let text = '';
		while (text.length < length) text += vocabulary[Math.floor(chance() * vocabulary.length)];
		return `${text}。`;
	};
	const rare = at % 10_000 === 1234 ? '检查窨井' : '';
	const fewer = at % 103 === 7 ? '闸坝，供水管网' : '';
	const usual = at % 4 ? '用水报装' : '用电报装';
	return {
		at,
		measure: `${usual}${sentence(160)}${rare}${at % 977 === 3 ? '完成100%' : ''}`,
		progress: `${sentence(230)}${fewer}`,
		problem: sentence(120)
	};
}

function seeded(seed) {
	let state = (seed * 2_654_435_761) % 4_294_967_296;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

import { forgottenPassword, ownAccount, signInHelp, whoDoesWhat } from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const adminHelp: HelpTopic = {
	id: 'admin',
	title: '系统管理员',
	about: '安装、启动、账号与安全规则、局域网使用、数据存放与检查。',
	tasks: [
		{
			id: 'start',
			title: '启动和停止程序',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'电脑上先装好 Node 20 或更高版本（nodejs.org，选长期支持版）。',
						'在程序文件夹里打开命令行，运行下面的命令。第一次会自动安装所需的程序包，需要联网；以后直接启动。',
						'看到“已启动”后，在浏览器里打开显示的网址，一般是 http://127.0.0.1:3000 。',
						'要停止程序，在那个命令行窗口按 Ctrl+C；正在处理的请求会先做完。'
					]
				},
				{ kind: 'command', command: 'npm start', does: '启动程序' }
			]
		},
		{
			id: 'first-account',
			title: '建立第一个账号',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'第一次启动时，窗口里显示一个启用密钥；数据文件夹的 first-key.txt 里也有，只有启动程序的用户能读。',
						'打开首页，点“建立账号，正式使用”，输入启用密钥、地区名称、姓名和密码。求助电话和网址印在账号单上，可以现在填，也可以以后在“设置—规则”里填。',
						'密钥用过即作废。程序没有任何预设的账号和密码。'
					]
				},
				{
					kind: 'text',
					text: '管理员的密码忘了，又没有别的管理员时，或者三员分立时，在这台电脑上运行下面的命令，会得到一个新的初始密码。这件事会记入日志。'
				},
				{
					kind: 'command',
					command: 'npm run ledger -- reset-password 账号',
					does: '为一个账号换发初始密码，启用它，解除暂停，停用动态码'
				}
			]
		},
		{
			id: 'accounts',
			title: '建立账号，授予岗位',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“设置”，在“账号”页点“新建账号”，填单位、姓名、电话。区领导、区营商办、评估和管理员不用选单位。',
						'点开“其他岗位、多个单位、另取账号名”，勾选岗位；不勾就是填报员。三员分立时这里没有岗位，账号建好后由安全管理员授予。',
						'点“建立账号”，打印出账号单，当面交给本人。离开这一页后，密码不再显示。',
						'以后要改岗位：在“账号”页打开这个人，在“岗位”里勾选，点“保存岗位”。他的登录随即退出，重新登录后按新岗位使用。'
					]
				},
				{
					kind: 'text',
					text: '许多单位和人员可以在“单位”页“从表格导入”，再在“账号”页“打印账号单”一次打印。导入的账号在打印之前是“尚未发账号单”，不能登录。'
				}
			]
		},
		{
			id: 'manage-accounts',
			title: '重置密码、停用账号、丢了手机',
			blocks: [
				{
					kind: 'list',
					items: [
						'在“账号”页打开这个人，页面右侧“登录”里有下面几件事；每一件都记入日志。',
						'重置密码：旧密码立即失效，换发一张账号单。',
						'解除暂停：连续输错密码或动态码时，暂停登录一段时间，状态里写着是哪一种；急用时点“解除暂停”。',
						'退出登录：手机、电脑丢失时，点“退出它的 … 处登录”。',
						'停用动态码：手机和恢复码都丢了时使用，先核实是本人。自己的动态码在“本人账号”里停用。',
						'停用账号：人员离开时使用，立即退出所有设备，做过的事保留在记录里。最后一个能登录的系统管理员不能停用，也不能撤销岗位。'
					]
				}
			]
		},
		whoDoesWhat,
		{
			id: 'safety-rules',
			title: '设定密码和登录的规则',
			blocks: [
				{
					kind: 'list',
					items: [
						'点左侧“设置”，打开“规则”。每一条都写着现在的值、默认值和从哪天起生效。',
						'密码规则有两套：等保（默认，90 天更换）和 ASVS（更长，不要求更换）。',
						'动态码：在右上角自己的姓名里启用；规则里可以要求所有管理员启用。',
						'三员分立：系统、安全、审计三个管理员由三个人担任，都不办理业务。打开前，页面会列出还缺哪些账号；打开后，密码和登录的规则改由安全管理员设定。'
					]
				}
			]
		},
		signInHelp('administrator'),
		forgottenPassword('administrator'),
		ownAccount,
		{
			id: 'desktop',
			title: '只在一台电脑上以窗口方式使用',
			blocks: [
				{
					kind: 'text',
					text: '程序用本机的 Edge、Chrome 或 Chromium 打开一个窗口，关闭窗口，程序就停止。网址只对这个窗口有效，局域网内的其他电脑打不开。'
				},
				{ kind: 'command', command: 'npm run desktop', does: '打开桌面窗口' }
			]
		},
		{
			id: 'lan',
			title: '让局域网内的电脑也能打开',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在程序文件夹里建一个名为 .env 的文本文件（可由 .env.example 复制），写上下面一行。',
						'重新启动程序，窗口里会列出其他电脑可用的网址。',
						'打不开时，检查这台电脑的防火墙是否允许端口 3000；要换端口，在 .env 里再写一行，例如 PORT=8080。'
					]
				},
				{ kind: 'command', command: 'HOST=0.0.0.0', does: '写在 .env 里' },
				{
					kind: 'text',
					text: 'Linux 上也可以不建文件，直接运行：'
				},
				{
					kind: 'command',
					command: 'HOST=0.0.0.0 npm start',
					does: '启动程序，局域网内可以打开'
				},
				{
					kind: 'text',
					text: '局域网上走的是 http，没有加密，密码在网络上可能被人看到，管理员登录后页面上方会有提示。需要加密时，在前面放一个 https 反向代理，并在 .env 里写明 TRUST_PROXY（见 .env.example）。'
				}
			]
		},
		{
			id: 'demo',
			title: '建立或恢复演示数据',
			blocks: [
				{
					kind: 'text',
					text: '演示数据是虚构的清江区，与本区的数据分开计算、分开显示。数据文件夹里还没有本区的数据时，也可以在首页点“看演示”建立。'
				},
				{ kind: 'command', command: 'npm run ledger -- demo', does: '建立演示数据' },
				{ kind: 'command', command: 'npm run ledger -- demo --reset', does: '恢复原样' }
			]
		},
		{
			id: 'data',
			title: '找到数据，做好备份',
			blocks: [
				{
					kind: 'list',
					items: [
						'数据库、备份和运行日志都在一个数据文件夹里，启动时会显示它的位置。',
						'用 npm start 启动时，默认是程序文件夹里的 data；桌面窗口用“文档”里的“营商台账”。',
						'要放在别处，服务在 .env 里写 LEDGER_DATA=文件夹，桌面窗口写 LEDGER_DESKTOP_DATA=文件夹。不要放在网络盘或同步盘上。',
						'一个数据文件夹同时只能由一个程序（服务或桌面窗口）使用；命令行可以在旁边使用。',
						'备份：先停止程序，再复制整个数据文件夹。程序运行时复制可能不完整。',
						'升级数据库之前，程序会自动在数据文件夹的 backups 里留一份备份。'
					]
				}
			]
		},
		{
			id: 'check',
			title: '检查和升级数据库',
			blocks: [
				{
					kind: 'text',
					text: '启动程序时会自动升级数据库。下面的命令可以单独运行，不加 --data 就是服务所用的数据文件夹；加 --data 文件夹可以指定另一个，加 --json 以 JSON 输出。'
				},
				{
					kind: 'command',
					command: 'npm run ledger -- verify',
					does: '检查数据库结构、数据文件、引用和审计记录，不作改动'
				},
				{
					kind: 'command',
					command: 'npm run ledger -- migrate',
					does: '把数据库升级到本程序的结构'
				},
				{ kind: 'command', command: 'npm run ledger -- --help', does: '查看全部命令和选项' },
				{
					kind: 'table',
					caption: '退出码',
					head: ['退出码', '含义'],
					rows: [
						['0', '全部完成'],
						['3', '完成，但有事项等待处理'],
						['1', '未能完成'],
						['2', '用法不对']
					]
				}
			]
		},
		{
			id: 'error',
			title: '有人报来一个错误编号',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'请对方说出页面上的编号和大致时间。',
						'打开数据文件夹里的运行日志，查找这个编号，那一行写着当时打开的页面和原因。'
					]
				}
			]
		}
	]
};

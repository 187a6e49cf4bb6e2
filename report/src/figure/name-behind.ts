import { trimMarks } from './name.ts'

/** What became of the things that are counted: their name ends before it (179个城中村已通气, 92个学科进入前1%). */
const became =
  /完成|实现|达到|开展|进行|入驻|获得|获批|获评|荣获|开工|动工|竣工|投产|开放|投入(?:使用|运营|运行)|投用|启用|纳入|入选|落户|落地|建成|通过|用于|进入|上线|签约|顺利|全部|正式|相继|陆续|如期|恢复|受到|位居|位列|居全|实施|并网|交付|整改|退出|转型(?=为|成|或|$)|成为|予以|给予|聘任|解决|提供|得到|配租|续租|追回|清偿|担任|参加|参与|强化|较上|比上|同比|排名|列入|列全|免费|再(?!生|制|就|贷|利)|均(?!衡|等|价)|占(?!地|道)|要(?=加快|在|实现)|[已并]/

/** Words that begin what is told next and name nothing: 新增500亿元支持小微企业. */
const tells =
  /^(?:支持|用于|惠及|带动|推动|助力|覆盖|服务|解决|完成|实现|进行|投入|纳入|进入|入选|落户|落地|通过|参保|受益|位居|居[全首第]|排名?|位列|全[国省市](?:第|首|前|领先)|创[历新]|同比|较|比|再(?!生|制|就|贷|利)|占(?!地|道)|均|已|并|以|按|的|基础上|其中|可以|能够|由|从|到|向|为|在(?![建库校册编岗营])|至|和(?!美)|及|与|或|内|、)/

/** The comparator, and how a change is said behind its percentage: 按10%的比例压减…. */
const bound = /^(?:及?以上|以内|及?以下|左右)?的?(?:(?:比例|幅度)(?:压减|削减|降低|下降|提高|增加))?/
const quoted = /“[^”]*”/g

/** The noun behind a number (15宗小型水库除险加固): up to what became of it; empty where no noun follows. */
export function nameBehind(words: string): string {
  const noun = words.replace(bound, '').split(/[,;:。!?()]/)[0] ?? ''
  if (noun === '' || tells.test(noun)) return ''
  const cut = noun.replace(quoted, (name) => '“'.repeat(name.length)).search(became)
  return trimMarks((cut > 0 ? noun.slice(0, cut) : noun).replace(/(?:工作|任务|左右|以上|以下|以内)$/, ''))
}

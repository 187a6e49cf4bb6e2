import type { Name } from './city.ts'

/** Pleasant words for streets, estates and villages, as towns everywhere use them; each with its reading. */
const WORDS = `海棠 Haitang 玉兰 Yulan 紫荆 Zijing 木棉 Mumian 凤凰 Fenghuang 丹桂 Dangui 翠竹 Cuizhu 青松 Qingsong 银杏 Yinxing 白鹭 Bailu
金枫 Jinfeng 榕荫 Rongyin 莲花 Lianhua 芙蓉 Furong 茉莉 Moli 兰亭 Lanting 梅园 Meiyuan 菊香 Juxiang 桃源 Taoyuan 杏林 Xinglin
春晖 Chunhui 夏荷 Xiahe 秋实 Qiushi 冬青 Dongqing 晨曦 Chenxi 朝阳 Chaoyang 晴川 Qingchuan 云帆 Yunfan 星辰 Xingchen 明月 Mingyue
观澜 Guanlan 听涛 Tingtao 望海 Wanghai 临波 Linbo 碧波 Bibo 沧浪 Canglang 金沙 Jinsha 银滩 Yintan 渔歌 Yuge 归帆 Guifan
潮平 Chaoping 风荷 Fenghe 烟波 Yanbo 锦鲤 Jinli 鹭洲 Luzhou 鸥鸣 Ouming 帆影 Fanying 灯塔 Dengta 渡口 Dukou 码头 Matou
文昌 Wenchang 书院 Shuyuan 学府 Xuefu 翰林 Hanlin 状元 Zhuangyuan 育才 Yucai 崇文 Chongwen 尚贤 Shangxian 弘毅 Hongyi 致远 Zhiyuan
和平 Heping 安康 Ankang 仁爱 Renai 福泽 Fuze 德馨 Dexin 礼贤 Lixian 信义 Xinyi 友谊 Youyi 同心 Tongxin 康乐 Kangle
兴业 Xingye 通达 Tongda 宏图 Hongtu 创新 Chuangxin 科苑 Keyuan 智汇 Zhihui 启航 Qihang 远航 Yuanhang 腾飞 Tengfei 锦程 Jincheng
丰泽 Fengze 裕民 Yumin 富春 Fuchun 永安 Yongan 长乐 Changle 太和 Taihe 嘉禾 Jiahe 祥云 Xiangyun 瑞景 Ruijing 锦绣 Jinxiu
东湖 Donghu 西溪 Xixi 南塘 Nantang 北岭 Beiling 清泉 Qingquan 石桥 Shiqiao 古井 Gujing 水巷 Shuixiang 盐仓 Yancang 米市 Mishi
钟楼 Zhonglou 鼓楼 Gulou 城隍 Chenghuang 武庙 Wumiao 塔前 Taqian 桥头 Qiaotou 河埠 Hebu 竹编 Zhubian 陶坊 Taofang 茶亭 Chating
枫林 Fenglin 松涛 Songtao 柏庐 Bolu 柳堤 Liudi 槐安 Huaian 桐华 Tonghua 樟树 Zhangshu 荔枝 Lizhi 龙眼 Longyan 橄榄 Ganlan
云台 Yuntai 玉屏 Yuping 翠屏 Cuiping 锦屏 Jinping 石鼓 Shigu 金鸡 Jinji 白石 Baishi 青岩 Qingyan 虎溪 Huxi 鹿鸣 Luming
上坪 Shangping 下坪 Xiaping 前村 Qiancun 后田 Houtian 双溪 Shuangxi 三坑 Sankeng 大埔 Dapu 小湾 Xiaowan 新田 Xintian 旧寨 Jiuzhai
岭头 Lingtou 坑尾 Kengwei 山美 Shanmei 田中 Tianzhong 洋边 Yangbian 溪口 Xikou 埔尾 Puwei 坂头 Bantou 林厝 Lincuo 石厝 Shicuo
港湾 Gangwan 海晏 Haiyan 仓前 Cangqian 船坞 Chuanwu 锚地 Maodi 海运 Haiyun 瑞丰 Ruifeng 铸造 Zhuzao 精工 Jinggong 广济 Guangji`

/** All words, each once. */
export const NAME_WORDS: readonly Name[] = readWords()

function readWords(): Name[] {
  const parts = WORDS.split(/\s+/)
  const words: Name[] = []
  for (let index = 0; index + 1 < parts.length; index += 2) words.push({ zh: parts[index] ?? '', en: parts[index + 1] ?? '' })
  return words
}

import type { Bilingual } from './bilingual.ts'
import type { CategoryCode } from './category-code.ts'

interface QuestionGroup {
  /** The beginnings of the category codes that it is for; the longest that fits decides. */
  readonly codes: readonly string[]
  readonly questions: readonly Bilingual[]
}

function group(codes: string, ...questions: readonly (readonly [zh: string, en: string])[]): QuestionGroup {
  return { codes: codes.split(' '), questions: questions.map(([zh, en]) => ({ zh, en })) }
}

const groups: readonly QuestionGroup[] = [
  group(
    'C01 C0215',
    ['是哪一个？旁边有什么门牌、杆号或站牌？', 'Which one? What house number, pole number or bus stop is beside it?'],
    ['坏到什么程度：歪、破、缺还是倒？', 'How bad is it: leaning, broken, missing or fallen?'],
    ['有没有人受伤，挡不挡路？', 'Is anybody hurt, does it block the way?'],
  ),
  group(
    'C0101 C0102 C0103 C0104 C0105 C0106 C0107 C0108 C0109 C0110 C0111 C0112 C0114 C0127 C0128 C0129 C0130',
    ['井盖上有什么字（雨、污、电、通信、燃气）？', 'What does the cover say (rain, sewage, power, telecoms, gas)?'],
    ['是缺失、破损、松动还是下沉？在车道还是人行道？', 'Missing, broken, loose or sunk? On the carriageway or the footway?'],
    ['现场有没有警示物？请提醒旁人绕开，不要自己去搬。', 'Is there a warning beside it? Ask people to keep clear and not to lift it.'],
  ),
  group(
    'C0118 C0119 C0120',
    ['一盏不亮还是一整段？灯杆上的编号是多少？', 'One lamp or a whole stretch? What number is on the pole?'],
    ['一直不亮、闪烁，还是白天也亮？从哪天开始？', 'Out, flickering, or on by day as well? Since when?'],
    ['有没有电线外露或灯杆倾斜？有则提醒不要靠近。', 'Any bare wires, or a leaning pole? If so, ask people to keep away.'],
  ),
  group(
    'C02',
    ['在哪个方向、哪个路口、离哪个站最近？', 'Which direction, which junction, near which stop?'],
    ['现在影不影响通行，有没有人在指挥？', 'Does it hinder traffic now, is anybody directing it?'],
    ['什么时候发现的，一直这样还是时好时坏？', 'Seen since when, all the time or now and then?'],
  ),
  group(
    'C03 E01',
    ['大概有多少：几袋、几平方米、几车？', 'How much is it: bags, square metres, truckloads?'],
    ['是什么：生活垃圾、装修垃圾还是别的？堆了多久？', 'What is it: household waste, building waste, other? For how long?'],
    ['知不知道是谁放的，一般什么时候放？', 'Is it known who leaves it, and when?'],
  ),
  group(
    'C04 H0203',
    ['树有多高多粗，是倒了、断了还是只是挡住？', 'How tall and thick is it: fallen, broken, or only in the way?'],
    ['压到人、车、电线或房屋没有？碰着电线请不要靠近。', 'Does it touch people, cars, wires or houses? If wires, keep away.'],
    ['挡住的是车道、人行道还是门窗？', 'What does it block: road, footway, doors or windows?'],
  ),
  group(
    'C05 C06',
    ['具体在哪一处，归哪个单位管（有没有标牌）？', 'Where exactly, and whose is it (is there a sign)?'],
    ['现在有没有危险，要不要先拦起来？', 'Is it dangerous now, should it be closed off?'],
  ),
  group(
    'E0101',
    ['在哪一栋哪一层，建的是什么，建到什么程度？', 'Which building and floor, what is being built, how far is it?'],
    ['现在还在施工吗？什么时候开始的？', 'Is work going on now? Since when?'],
    ['影响了谁：采光、通道、消防还是漏水？', 'Whom does it affect: light, passage, fire access, leaks?'],
  ),
  group(
    'E0115 E0116 E0510',
    ['哪一家、门牌或招牌是什么？', 'Which place, what house number or sign?'],
    ['一般几点到几点最严重？现在正在发生吗？', 'At what hours is it worst? Is it happening now?'],
    ['油烟从哪里出来，直排还是有烟道？住在几楼受影响？', 'Where does the smoke come out, with or without a flue? Which floor suffers?'],
  ),
  group(
    'E02',
    ['广告上写的是什么，有没有联系电话？', 'What does it say, is there a telephone number on it?'],
    ['有没有松动要掉？下面是不是人行道？', 'Is it loose, is there a footway under it?'],
    ['有多大、多少张、贴在哪里？', 'How large, how many, where are they?'],
  ),
  group(
    'E03',
    ['是哪个工地，围挡上的项目或施工单位叫什么？', 'Which site? What project or builder does the hoarding name?'],
    ['几点到几点，现在还在施工吗？', 'From when to when, is it going on now?'],
    ['主要是噪声、扬尘、占道还是渣土？', 'Is it mainly noise, dust, a blocked road, or spoil?'],
  ),
  group(
    'E04',
    ['有没有人受伤或被困？有则同时转 120、119。', 'Is anybody hurt or trapped? If so, pass it to 120 and 119 at once.'],
    ['范围有多大，还在扩大吗？', 'How large is it, is it growing?'],
    ['现场有没有人看着、有没有拦起来？请让旁人离远些。', 'Is anybody watching it, is it closed off? Ask people to stand back.'],
    ['影响多少户，停水停电停气没有？', 'How many homes are affected, is water, power or gas cut?'],
  ),
  group(
    'E0403 H0103',
    ['现在闻得到气味吗？请先离开，不要开关电器、不要点火。', 'Can it be smelled now? Leave first; touch no switch, light no flame.'],
    ['在室内还是室外，哪一栋哪一层？', 'Indoors or outside, which building and floor?'],
    ['关阀门了吗？燃气公司抢修电话拨过没有？', 'Has the valve been shut? Has the gas company been called?'],
  ),
  group(
    'E0404 E0406',
    ['水有多深，到脚踝、膝盖还是更高？', 'How deep is it: ankle, knee, or more?'],
    ['是污水还是雨水？进屋、进车库没有？', 'Sewage or rain? Has it got into homes or garages?'],
    ['有没有车或人被困？', 'Are cars or people stuck?'],
  ),
  group(
    'E05',
    ['是哪一家、哪一处，招牌或门牌是什么？', 'Which place exactly, what sign or house number?'],
    ['一般什么时候出现，现在还在吗？', 'When does it usually happen, is it there now?'],
    ['占了人行道、车道还是出入口？', 'What does it block: footway, road, or an entrance?'],
  ),
  group(
    'E0505 E0506 E0107',
    ['车牌、颜色、停了多久？（共享单车：哪家公司、约几辆）', 'Number plate, colour, how long? (Shared bikes: whose, how many)'],
    ['挡住的是车道、盲道、消防通道还是出口？', 'What is blocked: road, tactile paving, fire lane, an exit?'],
    ['现在急着要走吗？', 'Does somebody have to get out now?'],
  ),
  group(
    'E0508 H0201',
    ['声音从哪里来：哪家店、哪个工地、哪一户？', 'Where does the noise come from: which shop, site or home?'],
    ['几点到几点，现在还在响吗？', 'From when to when, is it still going on?'],
    ['您住几楼，离得多远？找过对方或报过警吗？', 'Which floor, how far? Have they or the police been spoken to?'],
  ),
  group(
    'H01',
    ['是一户、一栋还是一片？邻居家怎么样？', 'One home, one building or a whole area? What about the neighbours?'],
    ['从几点开始，事先有没有通知？', 'Since what time, was there a notice?'],
    ['家里有没有老人、病人、婴儿或用电的医疗设备？', 'Is there an old or sick person, a baby, or medical equipment that needs power?'],
  ),
  group(
    'H0104',
    ['几路车、哪个站、往哪个方向？', 'Which line, which stop, which direction?'],
    ['什么时间（几月几日几点）？车号看到了吗？', 'When (date and hour)? Was the number of the bus seen?'],
    ['希望怎么解决？', 'What would put it right?'],
  ),
  group(
    'H0202',
    ['小区名称、几栋，物业公司叫什么？', 'Name of the estate, building, name of the management company?'],
    [
      '找过物业、业委会、居委会没有，怎么答复的？',
      'Have the company, the owners’ committee or the community been asked, and what did they say?',
    ],
    ['具体诉求：修、退费、公示还是换物业？', 'What is wanted: a repair, a refund, publication, another company?'],
  ),
  group(
    'H03',
    ['涉及哪个单位、什么时间、什么地点？', 'Which employer or office, when and where?'],
    ['有没有合同、欠条、缴费记录？', 'Is there a contract, a note of debt, a record of payment?'],
    ['涉及多少人、多少钱？', 'How many people, how much money?'],
  ),
  group(
    'H0401',
    ['店名、地址，什么时候买的、吃的什么？', 'Name and address of the place, when, what was eaten?'],
    ['有没有人不舒服？几个人？去医院没有？', 'Is anybody ill? How many? Has a doctor been seen?'],
    ['小票、包装、剩下的食品还在吗？请先留着。', 'Are the receipt, the wrapping, the rest of the food still there? Please keep them.'],
  ),
  group(
    'H0402',
    ['商家名称、地址，什么时候、花了多少钱？', 'Name and address of the trader, when, how much was paid?'],
    ['有没有合同、小票、付款记录？', 'Is there a contract, a receipt, a record of payment?'],
    ['和商家谈过吗？希望退款、换货还是赔偿？', 'Has the trader been asked? Refund, exchange or compensation?'],
  ),
  group(
    'H05',
    ['想知道的是哪件事、针对哪个人群或地点？', 'What exactly is asked, for whom or for which place?'],
    ['以前问过哪里，怎么答复的？', 'Who was asked before, what was the answer?'],
    ['怎么答复方便：电话、短信还是网上？', 'How should the answer come: by phone, message, or on the page?'],
  ),
]

const always: readonly Bilingual[] = [
  { zh: '在哪里？有没有路名、门牌、附近标志物？', en: 'Where is it? A road, a house number, a landmark nearby?' },
  { zh: '什么时候开始的，现在还在吗？', en: 'Since when, is it still so?' },
  { zh: '希望怎么解决，怎么回复您？', en: 'What would put it right, and how should you hear from us?' },
]

/** What a call-taker asks for a category (问话要点), written by us; without one what is always asked. */
export function callQuestions(category: CategoryCode | undefined): readonly Bilingual[] {
  if (category === undefined) return always
  const fitting = groups.flatMap(({ codes, questions }) =>
    codes.filter((code) => category.startsWith(code)).map((code) => ({ length: code.length, questions })),
  )
  return fitting.toSorted((one, other) => other.length - one.length)[0]?.questions ?? always
}

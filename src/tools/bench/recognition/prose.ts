/**
 * Ordinary news prose without a name of the trade, self-written. Knowledge alone names something every few words;
 * articles do so every hundred letters or so, and the measures are about articles.
 */
import type { Language } from '../../../knowledge/schema';

export const PROSE: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The company said on Thursday that it expected demand to stay firm through the second half of the year, although customers had become more careful with their orders.',
    'Analysts had been divided over how long the recovery would last, and several warned that inventories along the supply chain were rising again.',
    'A spokesperson declined to comment on the report, adding that details would be given when the quarterly results are published next month.',
    'Local officials welcomed the plan, which they said would bring several thousand jobs to a region that has lost much of its older industry.',
    'People familiar with the talks, who asked not to be named because they are private, said that no final decision had been taken.',
    'The shares rose by more than four percent in early trading before giving up part of the gain in the afternoon.',
    'Water and electricity remain the largest worry for the site, where construction began two winters ago and has since been delayed twice.',
    'Under the new rules a licence is needed for most shipments, and lawyers expect that reviewing them will take longer than before.',
    'The research group put the market at about forty billion dollars last year and forecast that it would double by the end of the decade.',
    'Engineers who worked on the project described long nights of testing and a design that changed until the very last week.',
    'It was not immediately clear whether the agreement covered the older plants as well, or only those that are still being built.',
    'Prices in the spot market fell for the third week in a row, according to traders in the region.',
  ],
  ko: [
    '회사는 하반기에도 수요가 견조할 것으로 본다면서도 고객들이 주문에 한층 신중해졌다고 설명했다.',
    '증권가에서는 회복세가 얼마나 이어질지를 두고 의견이 엇갈렸고 재고가 다시 늘고 있다는 경고도 나왔다.',
    '회사 관계자는 보도에 대해 확인해 줄 수 없다며 자세한 내용은 다음 달 실적 발표 때 밝히겠다고 말했다.',
    '지역 사회는 오래된 산업이 떠난 자리에 수천 개의 일자리가 생길 것이라며 계획을 반겼다.',
    '협상 사정을 잘 아는 관계자들은 아직 최종 결정이 내려지지 않았다고 전했다.',
    '주가는 장 초반 4% 넘게 올랐다가 오후 들어 상승폭을 일부 반납했다.',
    '두 해 전 겨울에 착공한 현장은 용수와 전력 문제로 준공이 두 차례 미뤄졌다.',
    '새 규정에 따르면 대부분의 수출에 허가가 필요해 심사 기간이 길어질 것이라는 관측이 나온다.',
    '조사 기관은 지난해 시장 규모를 약 400억 달러로 추산하고 2030년까지 두 배로 커질 것으로 내다봤다.',
    '개발에 참여한 연구원들은 마지막 주까지 설계를 고치며 밤샘 시험을 거듭했다고 돌아봤다.',
    '이번 합의가 기존 공장까지 포함하는지, 짓고 있는 공장에만 해당하는지는 분명하지 않다.',
    '업계에 따르면 현물 가격은 3주 연속 내림세를 보였다.',
  ],
  ja: [
    '同社は下期も需要は堅調に推移するとみる一方、顧客が発注に慎重になっていると説明した。',
    '回復がいつまで続くかを巡って市場の見方は分かれ、在庫が再び増えているとの指摘も出ている。',
    '広報担当者は報道について確認できないとし、詳細は来月の決算発表で明らかにすると述べた。',
    '古くからの産業が去った地域に数千人の雇用が生まれるとして、地元は計画を歓迎している。',
    '事情に詳しい関係者によると、最終的な決定はまだ下されていない。',
    '株価は朝方に四パーセントを超えて上昇したが、午後には上げ幅を縮めた。',
    '二年前の冬に着工した現場では水と電力の確保が課題となり、完成は二度延期された。',
    '新しい規則では多くの出荷に許可が必要となり、審査に時間がかかるとの見方が広がる。',
  ],
  zh: [
    '公司表示，下半年需求预计仍将保持稳定，但客户下单已经变得更加谨慎。',
    '分析师对复苏能持续多久看法不一，也有人提醒供应链库存正在重新上升。',
    '发言人拒绝对报道置评，并称详细情况将在下个月公布财报时说明。',
    '當地政府對這項計畫表示歡迎，認為它將為老工業區帶來數千個工作機會。',
    '知情人士透露，談判仍在進行，目前還沒有作出最後決定。',
    '股价早盘一度上涨超过百分之四，午后涨幅有所收窄。',
    '两年前的冬天开工的厂区因水电供应问题，竣工时间已经推迟两次。',
    '按照新的规定，大部分出货都需要申请许可，业内预计审查时间会更长。',
  ],
};

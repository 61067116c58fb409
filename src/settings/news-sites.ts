/**
 * Where the extension reads from the moment it is installed: news sites that write about business and technology, by
 * language.
 */

const NEWS_SITES = {
  en: `reuters.com bloomberg.com ft.com wsj.com nytimes.com washingtonpost.com economist.com cnbc.com cnn.com bbc.com bbc.co.uk theguardian.com
    apnews.com forbes.com fortune.com businessinsider.com barrons.com marketwatch.com finance.yahoo.com axios.com politico.com npr.org
    theverge.com arstechnica.com techcrunch.com wired.com engadget.com zdnet.com cnet.com theregister.com venturebeat.com theinformation.com
    technologyreview.com spectrum.ieee.org tomshardware.com anandtech.com servethehome.com nextplatform.com hpcwire.com datacenterdynamics.com
    eetimes.com eetasia.com semiengineering.com semianalysis.com digitimes.com trendforce.com electronicsweekly.com semiconductor-digest.com
    eenewseurope.com evertiq.com edn.com semiwiki.com blocksandfiles.com techpowerup.com videocardz.com wccftech.com pcmag.com extremetech.com
    9to5google.com 9to5mac.com macrumors.com androidauthority.com gsmarena.com asia.nikkei.com scmp.com taipeitimes.com focustaiwan.tw
    koreaherald.com koreatimes.co.kr koreajoongangdaily.joins.com businesskorea.co.kr kedglobal.com pulsenews.co.kr en.yna.co.kr japantimes.co.jp
    straitstimes.com channelnewsasia.com economictimes.indiatimes.com thehindu.com livemint.com euronews.com dw.com thestreet.com seekingalpha.com
    investing.com fool.com benzinga.com`,
  ko: `etnews.com zdnet.co.kr hankyung.com mk.co.kr sedaily.com edaily.co.kr mt.co.kr fnnews.com asiae.co.kr newspim.com yna.co.kr yonhapnewstv.co.kr
    n.news.naver.com news.naver.com v.daum.net chosun.com biz.chosun.com joongang.co.kr donga.com hani.co.kr khan.co.kr kmib.co.kr segye.com seoul.co.kr
    munhwa.com heraldcorp.com ajunews.com dt.co.kr ddaily.co.kr thelec.kr bloter.net inews24.com news1.kr newsis.com nocutnews.co.kr news.sbs.co.kr
    news.kbs.co.kr imnews.imbc.com jtbc.co.kr ytn.co.kr wowtv.co.kr mtn.co.kr businesspost.co.kr bizwatch.co.kr theguru.co.kr digitaltoday.co.kr itchosun.com
    aitimes.com etoday.co.kr ebn.co.kr viva100.com newsway.co.kr thebell.co.kr sisajournal-e.com econovill.com epnc.co.kr hellot.net kipost.net
    smbom.com asiatime.co.kr techm.kr`,
  ja: `nikkei.com xtech.nikkei.com asahi.com yomiuri.co.jp mainichi.jp sankei.com jiji.com nhk.or.jp news.yahoo.co.jp toyokeizai.net diamond.jp
    president.jp itmedia.co.jp impress.co.jp news.mynavi.jp ascii.jp gizmodo.jp gigazine.net japan.cnet.com japan.zdnet.com eetimes.itmedia.co.jp
    newswitch.jp nikkan.co.jp sangyo-times.jp dempa-digital.com bloomberg.co.jp jp.reuters.com forbesjapan.com businessinsider.jp newspicks.com
    iza.ne.jp tokyo-np.co.jp jp.techcrunch.com pc.watch.impress.co.jp eetimes.jp buzzap.jp`,
  zh: `technews.tw ctee.com.tw udn.com money.udn.com chinatimes.com ltn.com.tw cna.com.tw bnext.com.tw digitimes.com.tw cnyes.com moneydj.com
    inside.com.tw businessweekly.com.tw cw.com.tw ithome.com.tw ettoday.net storm.mg wealth.com.tw caixin.com yicai.com 36kr.com jiemian.com
    thepaper.cn finance.sina.com.cn tech.sina.com.cn news.sohu.com it.sohu.com business.sohu.com tech.163.com money.163.com
    news.ifeng.com tech.ifeng.com finance.ifeng.com news.qq.com new.qq.com huxiu.com cls.cn stcn.com cs.com.cn cnstock.com 21jingji.com jiwei.com
    laoyaoba.com eefocus.com eet-china.com esmchina.com ithome.com mydrivers.com cnbeta.com.tw leiphone.com tmtpost.com guancha.cn
    people.com.cn xinhuanet.com eastmoney.com wallstreetcn.com hk01.com mingpao.com hket.com`,
} as const;

/** Host names; each stands for its subdomains too. */
export const NEWS_HOSTS: readonly string[] = [
  ...new Set(Object.values(NEWS_SITES).flatMap((list) => list.split(/\s+/))),
];

/** The same as match patterns for the manifest. */
export const NEWS_SITE_PATTERNS: string[] = NEWS_HOSTS.map((host) => `*://*.${host}/*`);

/** Whether a host is, or is part of, one of the news sites. */
export function isNewsHost(host: string): boolean {
  return NEWS_HOSTS.some((site) => host === site || host.endsWith(`.${site}`));
}

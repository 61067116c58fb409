/** Chinese, simplified and traditional. */
import type { LanguagePatterns } from './pattern';

const NOUN = '(?:芯片|晶片|处理器|處理器|光刻机|曝光機|设备|設備|内存|記憶體|系列)?';
const ADV =
  '(?:独家|獨家|全部|全数|全數|主要|目前|已经|已經|已|仍|也|都|正在|继续|繼續|大量|只|不再|并未|並未|没有|沒有|未|不|不会|不會|将|將|可能|或将|或將|会|會|计划|計劃|打算|有望|曾|曾经|停止|不是|并非|並非|拟|擬|考虑|考慮|否认|否認)*';
const MAKE = '(?:代工|生产|生產|制造|製造|量产|量產)';
const SUPPLY = '(?:供应(?!链|商)|供應(?!鏈|商)|提供|供货|供貨|出货|出貨|交付)';
const FEW = '[^，。；、{}\\ue000-\\uf1ff]{0,8}';

export const zh: LanguagePatterns = {
  clause: { before: '，|；|但', after: '，|。|；|但' },
  verbLast: false,
  words: {
    denied:
      '不(?!仅|僅|但|断|斷|只|少|过|過|再|久|同)|并未|並未|没有|沒有|否认|否認|并非|並非|未(?!来|來)|拒绝|拒絕|无法|無法|辟谣|失去',
    ended: '不再|停止|终止|終止|曾|此前|结束|結束|以前|退出',
    planned:
      '计划|計劃|计画|將(?!其|旗下|.{0,12}(?:交|外包|委托|委託))|将(?!其|旗下|.{0,12}(?:交|外包|委托|委託))|考虑|考慮|拟|擬|准备|準備|打算|洽谈|洽談|评估|評估|商谈|有意|谈判|談判|明年|送样|送樣|认证|認證|同意|希望|争取|爭取|会(?!议|计)|會(?!議|計)',
    hedged:
      '据传|據傳|传闻|傳聞|传出|傳出|据悉|據悉|可能|或将|或將|据报道|據報導|消息人士|有望|预计|預計|预期|預期|料将|料將|疑似|恐|传(?!统|感)|傳(?!統|感)|市场认为|外资认为|估计|估計|分析师|分析師|知情人士',
  },
  nothing: '？|\\?|吗|嗎|是否|如果|若|假如|倘|能否',
  patterns: [
    {
      says: 'made',
      text: `{thing}${NOUN}${ADV}(?:由|交由|委由){maker}${ADV}(?:负责|負責)?${ADV}${MAKE}`,
      example: '[H100]由[台积电]代工。',
    },
    {
      says: 'made',
      text: `{maker}${ADV}(?:为|為|替|帮|幫){firm}${ADV}${MAKE}(?:了)?${FEW}{thing}`,
      example: '[台积电]为[英伟达]代工[H100]。',
    },
    {
      says: 'made',
      text: `{maker}${ADV}${MAKE}(?:了)?(?:{firm}的|{firm})?${FEW}{thing}`,
      example: '[台积电]生产[英伟达]的[H100]。',
    },
    {
      says: 'made',
      text: `{firm}${ADV}(?:把|将|將)(?:其|旗下)?${FEW}{thing}(?:的?(?:生产|生產|制造|製造|代工))?${ADV}(?:交由|交给|交給|委托给?|委託給?|外包给|外包給){maker}`,
      example: '[苹果]把[A16]交给[台积电]代工。',
    },
    {
      says: 'made',
      text: `{maker}${ADV}是{thing}的?(?:唯一|独家|獨家)(?:的)?(?:代工厂|代工廠|生产商|生產商|制造商|製造商|供应商|供應商)`,
      sole: true,
      example: '[ASML]是[EUV光刻机]唯一的制造商。',
    },
    {
      says: 'supplied',
      text: `{seller}${ADV}(?:向|为|為|给|給|对|對){buyer}${ADV}${SUPPLY}(?:了)?${FEW}{item}`,
      example: '[SK海力士]向[英伟达]供应[HBM3E]。',
    },
    {
      says: 'supplied',
      text: `{buyer}${ADV}(?:从|從|向){seller}${ADV}(?:采购|採購|购买|購買|订购|訂購|采买)(?:了)?${FEW}{item}`,
      example: '[台积电]向[ASML]采购[EUV光刻机]。',
    },
    {
      says: 'supplied',
      text: `{seller}${ADV}是{buyer}(?:的)?${FEW}{item}(?:的)?${FEW}(?:供应商|供應商)`,
      example: '[SK海力士]是[英伟达]的[HBM3E]供应商。',
    },
    {
      says: 'designed',
      text: `{thing}${NOUN}${ADV}由{designer}${ADV}(?:设计|設計)`,
      example: '[Tensor]由[谷歌]设计。',
    },
    { says: 'designed', text: `{designer}(?:自行|自主)?(?:设计|設計)的{thing}`, example: '[谷歌]设计的[Tensor]' },
    {
      says: 'uses',
      text: `{user}${NOUN}${ADV}(?:采用|採用|搭载|搭載|使用|配备|配備)(?:了)?(?:{firm}的?)?${FEW}{used}`,
      example: '[H200]搭载[HBM3E]。',
    },
    {
      says: 'customer',
      text: `{buyer}${ADV}是{seller}(?:的)?(?:最大|主要|重要|第一大|头号)?(?:的)?(?:客户|客戶)`,
      example: '[苹果]是[台积电]的最大客户。',
    },
  ],
};

/** 转发到群: a card in WeChat, a link in a browser. Neither says anything of the case. */
export { ToGroup } from './ToGroup'

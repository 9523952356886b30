import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { badgeTab } from '@/device/tabBadge'
import { tabs } from '@/routes'

const most = 99
const inbox = tabs.findIndex((tab) => tab.route === 'inbox')
const words = (unread: number) => (unread > most ? `${most}+` : unread > 0 ? String(unread) : '')

/** The number of unread messages on the inbox's tab. */
export function useUnreadBadge(unread: number): void {
  useEffect(() => badgeTab(inbox, words(unread)), [unread])
  useDidShow(() => badgeTab(inbox, words(unread)))
}

import { Image, type ImageProps } from '@tarojs/components'

export interface PictureProps extends Pick<ImageProps, 'src' | 'className' | 'mode' | 'onError'> {
  /** What it shows; '' where the words beside it say so already. */
  label: string
}

/** A photo with its words: WeChat reads aria-label, a browser the alt of the img within. */
export const Picture = ({ label, mode = 'aspectFill', ...image }: PictureProps) => (
  <Image {...image} mode={mode} nativeProps={{ alt: label }} {...(label ? { 'aria-label': label } : { 'aria-hidden': 'true' })} />
)

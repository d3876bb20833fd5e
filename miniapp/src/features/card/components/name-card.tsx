import { displayCode } from '@liangpai/shared/kernel';
import type { PublicCard } from '@liangpai/shared/contracts';
import type { ReactNode } from 'react';
import { Avatar, Box, Facts, Meta, QrCode } from '@/ui';
import '../card.scss';

export interface NameCardProps {
  card: Omit<PublicCard, 'isRateable'>;
  /** The public address; without it no code is drawn. */
  address?: string | null;
  children?: ReactNode;
}

/** The front of the card, SL-F1. */
export function NameCard({ card, address, children }: NameCardProps) {
  return (
    <Box className="lp-namecard">
      <Box className="lp-namecard-top">
        <Box className="lp-namecard-organisation">{card.organisation}</Box>
        <Box className="lp-namecard-title">党员名片</Box>
      </Box>
      <Box className="lp-namecard-body">
        <Box className="lp-namecard-who">
          <CardPhoto name={card.name} photo={card.photo} />
          <Box className="lp-namecard-name">{card.name}</Box>
        </Box>
        <Box className="lp-namecard-facts">
          <Facts
            items={[
              { name: '职务', value: card.post },
              { name: '所属党支部', value: card.branch },
              { name: '承诺', value: card.confirmedOn ? `五项已公开，${card.confirmedOn} 支部确认` : '还没有公开' },
            ]}
          />
        </Box>
        {address ? (
          <Box className="lp-namecard-link">
            <QrCode text={address} label="名片二维码" />
            <Box>
              <Box className="lp-namecard-link-title">扫一扫，看承诺、评服务</Box>
              <Meta>编号 {displayCode(card.code)}</Meta>
              <Meta>看承诺不用登录</Meta>
            </Box>
          </Box>
        ) : null}
        {children}
      </Box>
    </Box>
  );
}

function CardPhoto({ name, photo }: { name: string; photo: string | null }) {
  if (photo) return <Box className="lp-namecard-photo" role="img" label={`${name}的照片`} style={{ backgroundImage: `url(${photo})`, backgroundSize: 'cover', backgroundPosition: 'center' }} />;
  return (
    <Box className="lp-namecard-photo lp-namecard-initial">
      <Avatar name={name} size="large" />
    </Box>
  );
}

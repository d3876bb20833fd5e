import type { Me } from '@liangpai/shared/contracts';
import { personKindLabels, roleLabels } from '@liangpai/shared/kernel';
import { Avatar, Box, Card, Facts, Heading, Meta } from '@/ui';

/** Who is signed in: name, branch, roles. */
export function IdentityCard({ me }: { me: Me }) {
  const roles = me.roles.map((held) => `${held.organisationName} · ${roleLabels[held.role]}`);
  return (
    <Card>
      <Box className="lp-identity">
        <Avatar name={me.name} />
        <Box className="lp-row-main">
          <Heading>{me.name}</Heading>
          <Meta>{`${personKindLabels[me.kind]} · 工号 ${me.employeeNo}`}</Meta>
        </Box>
      </Box>
      <Facts
        items={[
          { name: '企业', value: me.enterprise.name },
          { name: '党支部', value: me.branch?.name ?? '未编入支部' },
          ...(me.post ? [{ name: '岗位职务', value: me.post }] : []),
          ...(roles.length > 0 ? [{ name: '担任职责', value: roles.map((role) => <Box key={role}>{role}</Box>) }] : []),
        ]}
      />
    </Card>
  );
}

import { grantRole, readTree } from '@liangpai/shared/contracts';
import { roleLabels, roles, type Role } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, useQuery, useSubmit } from '@/platform';
import { Box, Columns, DateField, Note, PrimaryButton, ProblemNote, QuietButton, Row, SelectField, Sheet, TextLink } from '@/ui';
import { OfflineNote } from './offline-note';
import { PersonPicker } from './person-picker';

const roleOptions = roles.map((role) => ({ value: role, label: roleLabels[role] }));

interface Grantee {
  readonly id: string;
  readonly name: string;
}

export interface GrantRoleSheetProps {
  /** Asked for when it is not given. */
  person?: Grantee;
  onClose: () => void;
  onGranted: () => void;
}

/** Gives somebody a role in an organisation, from a day on. */
export function GrantRoleSheet({ person: given, onClose, onGranted }: GrantRoleSheetProps) {
  const [picked, setPicked] = useState<Grantee>();
  const [role, setRole] = useState<Role | ''>('');
  const [organisationId, setOrganisationId] = useState('');
  const [fromOn, setFromOn] = useState(() => dayOfInstant(nowAsInstant()));
  const [toOn, setToOn] = useState('');
  const tree = useQuery(readTree, {});
  const { submit, isSending, problem, isOffline } = useSubmit(grantRole);
  const person = given ?? picked;
  const organisations = tree.status === 'ready' ? tree.value.organisations.filter((node) => node.closedOn === null).map((node) => ({ value: node.id, label: node.name })) : [];
  const grant = async () => {
    if (!person || role === '') return;
    const result = await submit({ personId: person.id, role, organisationId, fromOn, toOn: toOn || null });
    if (result.kind === 'done') onGranted();
  };
  return (
    <Sheet
      isOpen
      title={given ? `给${given.name}授予职责` : '授予职责'}
      onClose={onClose}
      actions={
        <>
          <QuietButton onPress={onClose}>取消</QuietButton>
          <PrimaryButton onPress={() => void grant()} isBusy={isSending} isDisabled={!person || role === '' || organisationId === '' || fromOn === ''}>
            授予
          </PrimaryButton>
        </>
      }
    >
      {given ? null : picked ? (
        <Row aside={<TextLink onPress={() => setPicked(undefined)}>换人</TextLink>}>
          <Box>{`人员：${picked.name}`}</Box>
        </Row>
      ) : (
        <PersonPicker onPick={setPicked} />
      )}
      <Box className="lp-org-form">
        <SelectField label="职责" value={role} options={roleOptions} onChange={setRole} error={problem?.fields?.role} />
        <SelectField label="在哪个组织" value={organisationId} options={organisations} onChange={setOrganisationId} hint="管到这个组织和它的全部下级" error={problem?.fields?.organisationId} />
        <Columns>
          <DateField label="从哪天起" value={fromOn} onChange={setFromOn} error={problem?.fields?.fromOn} />
          <DateField label="到哪天止" isOptional value={toOn} onChange={setToOn} error={problem?.fields?.toOn} />
        </Columns>
        <Note>授予后马上生效，并记入操作日志。</Note>
        <ProblemNote problem={problem} />
        <OfflineNote isOffline={isOffline} />
      </Box>
    </Sheet>
  );
}

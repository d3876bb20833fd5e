import { createOrganisation, updateOrganisation, type OrganisationNode } from '@liangpai/shared/contracts';
import { branchKindLabels, branchKinds, organisationKindLabels, organisationKinds, type BranchKind, type OrganisationKind } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { useSubmit } from '@/platform';
import { Field, PrimaryButton, ProblemNote, QuietButton, SelectField, Sheet } from '@/ui';
import { OfflineNote } from './offline-note';

const kindOptions = organisationKinds.map((kind) => ({ value: kind, label: organisationKindLabels[kind] }));
const branchKindOptions = branchKinds.map((kind) => ({ value: kind, label: `${branchKindLabels[kind]}支部` }));

export interface OrganisationFormProps {
  /** The organisation to change, or the one above a new one. */
  node: OrganisationNode;
  isNew: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** Makes an organisation below another one, or changes one. */
export function OrganisationForm({ node, isNew, onClose, onSaved }: OrganisationFormProps) {
  const [name, setName] = useState(isNew ? '' : node.name);
  const [shortName, setShortName] = useState(isNew ? '' : node.shortName);
  const [kind, setKind] = useState<OrganisationKind | ''>(isNew ? '' : node.kind);
  const [branchKind, setBranchKind] = useState<BranchKind | ''>(isNew ? '' : (node.branchKind ?? ''));
  const creation = useSubmit(createOrganisation);
  const change = useSubmit(updateOrganisation);
  const { isSending, problem, isOffline } = isNew ? creation : change;
  const isReady = name.trim() !== '' && kind !== '' && (kind !== 'branch' || branchKind !== '');
  const save = async () => {
    if (kind === '') return;
    const chosenBranchKind = kind === 'branch' && branchKind !== '' ? branchKind : null;
    const result = isNew
      ? await creation.submit({ parentId: node.id, kind, branchKind: chosenBranchKind, name, shortName: shortName.trim() || undefined })
      : await change.submit({ id: node.id, version: node.version, name, shortName: shortName.trim() || name.slice(0, 20), branchKind: chosenBranchKind });
    if (result.kind === 'done') onSaved();
  };
  return (
    <Sheet
      isOpen
      title={isNew ? `在“${node.name}”下新建` : `修改“${node.name}”`}
      onClose={onClose}
      actions={
        <>
          <QuietButton onPress={onClose}>取消</QuietButton>
          <PrimaryButton onPress={() => void save()} isBusy={isSending} isDisabled={!isReady}>
            {isNew ? '新建' : '保存'}
          </PrimaryButton>
        </>
      }
    >
      {isNew ? <SelectField label="类别" value={kind} options={kindOptions} onChange={setKind} error={problem?.fields?.kind} /> : null}
      {kind === 'branch' ? (
        <SelectField label="支部类别" value={branchKind} options={branchKindOptions} onChange={setBranchKind} hint="考核办法按类别不同" error={problem?.fields?.branchKind} />
      ) : null}
      <Field label="名称" value={name} onChange={setName} maxLength={40} error={problem?.fields?.name} />
      <Field label="简称" isOptional value={shortName} onChange={setShortName} maxLength={20} hint="用在窄的地方，如名片" error={problem?.fields?.shortName} />
      <ProblemNote problem={problem} />
      <OfflineNote isOffline={isOffline} />
    </Sheet>
  );
}

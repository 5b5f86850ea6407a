-- Nothing hands a person on: who gets a case reads in its events what it needs of her. Nothing searches persons by name.
drop function give_person_access(uuid, integer, timestamptz);
drop index person_by_name;
comment on table person_access is 'Which place may read which person: whoever served her.';

-- The browser remembers the language, also before anyone has signed in.
alter table sessions drop column language;

-- The secret of a second factor is sealed with a key that no table holds. Rows from before are sealed at the next start;
-- until then they stand, and cannot be written again as they are.
alter table staff_credentials add constraint second_factor_is_sealed check (totp_secret like 'a256gcm.%') not valid;
comment on column staff_credentials.totp_secret is 'Sealed with AES-256-GCM: a256gcm, the key''s mark, the nonce, the ciphertext with its tag.';

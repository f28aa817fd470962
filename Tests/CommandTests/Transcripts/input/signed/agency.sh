# An agency that publishes into the folder partage, and a person in the folder me who was sent its first version.
set -e
mkdir agency me partage
printf 'return {\n  api = 1,\n  allowance = function(trip) return verdict(trip.km * 0.5, "the agency pays") end,\n}\n' >signed/rules.lua
HOME=$PWD/agency izika-rules pack key --new --no-passphrase >/dev/null 2>&1
(cd signed && sh build.sh)
HOME=$PWD/agency izika-rules pack sign visites.izika --signer "Claire Durand" >/dev/null 2>&1
HOME=$PWD/agency izika-rules pack trust add agence-durand "$PWD/partage" >/dev/null
sh signed/publish.sh 1.4.0
mv visites.izika sent.izika
cp calendar.ics me/
sed 's,^rules:.*,rules: [agence-durand/visites],' profile.yaml >me/profile.yaml
SOURCE_DATE_EPOCH=1796000000 izika-rules pack install sent.izika --profile me/profile.yaml --signer "Claire Durand" \
  --number "$(sh signed/digits.sh agency/.config/izika-rules/keys/key)" --accept-unseen

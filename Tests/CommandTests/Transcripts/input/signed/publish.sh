# Publishes a version of this pack from the folder of the agency's own: sh signed/publish.sh VERSION
set -e
export HOME=$PWD/agency SOURCE_DATE_EPOCH=1796000000
sed -i "s/^version: .*/version: $1/" signed/pack.yaml
(cd signed && sh build.sh)
izika-rules pack sign visites.izika --signer "Claire Durand" >/dev/null 2>&1
izika-rules pack push visites.izika --next 2027-02-28 2>/dev/null

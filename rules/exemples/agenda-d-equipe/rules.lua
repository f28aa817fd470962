-- A team's calendar holds everybody's appointments: only what the person organises or accepted is a trip.

local rules = { api = 1 }

-- my_answer finds the person among the guests by the addresses under own_addresses in the profile, or by name. It is
-- "" where they are not invited, and "ACCEPTED" where they invite.
function rules.professional(event)
  local answer = my_answer(event)
  if answer == "" then return verdict(false, phrase("a colleague's appointment", "le rendez-vous d'un collègue")) end
  if answer == "NEEDS-ACTION" then
    remark(phrase(
      "not counted, because the invitation was not answered: answer it if you were there",
      "non compté, car l'invitation est restée sans réponse : répondez-y si vous y étiez"))
  end
  if answer ~= "ACCEPTED" then return verdict(false, phrase("not accepted", "pas accepté")) end
end -- accepted, or one's own: izika/base looks whether it is cancelled, private or without a place

return rules

local money = {

return money

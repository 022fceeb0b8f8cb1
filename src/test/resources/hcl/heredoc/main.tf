locals { x = "X" }
output "a" {
  value = <<-EOT
    one
      two ${local.x}

    %{ for i in [1, 2] ~}
    line ${i}
    %{ endfor ~}
    end
  EOT
}
output "b" {
  value = <<EOT
  keep
    $${x} %%{y} \n "q"
EOT
}
output "c" {
  value = <<-EOT
  ${local.x}
     a
    %{ if true }
    yes
    %{ else }
    no
    %{ endif }
  EOT
}
output "d" {
  value = <<-EOT
      ${~ local.x ~}
     a

     ${local.x ~}

   b
  EOT
}
output "e" {
  value = trimspace(<<EOT
 in call
EOT
  )
}
output "f" {
  value = <<-EOT
	tab
	  two
  EOT
}
output "g" {
  value = <<-EOT
    %{ if local.x == "X" ~}
    yes
    %{~ endif }
    x%{ for k in ["a"] }${k}%{ endfor }
  EOT
}
